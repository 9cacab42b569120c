// expect: The denominator is one number
return x + C[.., j] / (C.diagonal() + r) * (d - x[j]);
