// expect: The last two are ∂L/∂hⱼ
double[] slopes = [-4, 2, -8, 4, -16, 8];
