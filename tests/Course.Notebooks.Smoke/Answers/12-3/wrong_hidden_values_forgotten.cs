// expect: δ times what comes in there
double[] slopes = [-4, 2, -8, 4, -4, -4];
