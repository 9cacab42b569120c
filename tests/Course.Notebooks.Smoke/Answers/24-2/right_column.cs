var K = C[.., j] / (C[j, j] + r);
return x + K * (d - x[j]);
