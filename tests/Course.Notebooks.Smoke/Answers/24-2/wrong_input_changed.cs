// expect: chang
x.add_(C[.., j] / (C[j, j] + r) * (d - x[j]));
return x;
