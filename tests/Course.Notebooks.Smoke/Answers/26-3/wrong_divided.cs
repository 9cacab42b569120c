// expect: longer with a larger
return -(1 - u).log() / theta;
