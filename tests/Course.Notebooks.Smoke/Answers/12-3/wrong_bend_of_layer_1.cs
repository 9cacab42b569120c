// expect: Layer 0 lacks the slope of its own bend
double[] slopes = [-16, 8, -32, 16, -2, -2];
