// expect: What corrects is its miss
return x + C[.., j] / (C[j, j] + r) * d;
