// expect: the reading minus the forecast
return x + C[.., j] / (C[j, j] + r) * (x[j] - d);
