// expect: in another order
double[] slopes = [-4, -8, 2, 4, -2, -2];
