// expect: δ keeps its sign
double[] slopes = [4, -2, 8, -4, -2, -2];
