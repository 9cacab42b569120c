// expect: not 1 everywhere
return x + C[.., j] / (1 + r) * (d - x[j]);
