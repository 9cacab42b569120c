// expect: prediction minus target
double[] slopes = [4, -2, 8, -4, 2, 2];
