// expect: where 20 are needed
return new double[epochs];
