// expect: Only column j
var result = E.clone();
var v = E[.., j].var().item<double>();
result[.., j] = E[.., j] + v / (v + r) * (d - E[.., j]);
return result;
