// expect: not divided by the weights
double At(int k) => k < 0 || k > 9 ? 0 : p[k];
return Enumerable.Range(0, 10).MaxBy(k => (At(k) + 0.5 * (At(k - 1) + At(k + 1))) / (k is 0 or 9 ? 1.5 : 2));
