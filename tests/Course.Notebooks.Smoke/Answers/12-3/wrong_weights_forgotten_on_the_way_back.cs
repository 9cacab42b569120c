// expect: the gradient passes w¹ⱼ
double[] slopes = [-1, -1, -2, -2, -2, -2];
