// expect: each place's own forecast
return x + C[.., j] / (C[j, j] + r) * (d - x);
