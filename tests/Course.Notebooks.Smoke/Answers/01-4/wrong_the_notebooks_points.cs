// expect: For the
return theta;
