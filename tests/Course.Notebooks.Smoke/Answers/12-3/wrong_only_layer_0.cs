// expect: Six slopes are asked for
double[] slopes = [-4, 2, -8, 4];
