// expect: the slope of a square
double[] slopes = [-2, 1, -4, 2, -1, -1];
