// expect: not s itself
double[] slopes = [-8, 4, -16, 8, -2, -2];
