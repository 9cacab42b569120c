// expect: Only place j itself
var result = x.clone();
result[j] = x[j] + C[j, j] / (C[j, j] + r) * (d - x[j]);
return result;
