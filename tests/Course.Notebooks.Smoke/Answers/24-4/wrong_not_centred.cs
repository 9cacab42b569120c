// expect: differs from the mean
var with = (E * E[.., j].unsqueeze(1)).sum([0]) / (E.shape[0] - 1);
return E + (d - E[.., j]).unsqueeze(1) * (with / (with[j] + r));
