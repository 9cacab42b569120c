// expect: counts half
double At(int k) => k < 0 || k > 9 ? 0 : p[k];
return Enumerable.Range(0, 10).MaxBy(k => At(k - 1) + At(k) + At(k + 1));
