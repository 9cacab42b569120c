// expect: Layer 0 is not multiplied with its inputs
double[] slopes = [-4, 2, -4, 2, -2, -2];
