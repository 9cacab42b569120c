// expect: This is the correction alone
return C[.., j] / (C[j, j] + r) * (d - x[j]);
