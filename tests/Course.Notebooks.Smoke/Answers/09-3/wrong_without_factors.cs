// expect: without their factors
return [1, x1, x2, x1 * x1, x2 * x2, x1 * x2];
