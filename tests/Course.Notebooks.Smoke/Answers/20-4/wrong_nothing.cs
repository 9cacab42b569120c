// expect: Nothing is mirrored
return x;
