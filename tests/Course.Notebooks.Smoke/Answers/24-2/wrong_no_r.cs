// expect: as if it had no error
return x + C[.., j] / C[j, j] * (d - x[j]);
