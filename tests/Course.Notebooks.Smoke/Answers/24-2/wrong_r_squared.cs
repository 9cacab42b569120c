// expect: do not square it
return x + C[.., j] / (C[j, j] + r * r) * (d - x[j]);
