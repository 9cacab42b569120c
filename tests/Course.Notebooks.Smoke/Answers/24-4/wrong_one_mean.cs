// expect: E.mean([0])
var from = E - E.mean();
var with = (from * from[.., j].unsqueeze(1)).sum([0]) / (E.shape[0] - 1);
return E + (d - E[.., j]).unsqueeze(1) * (with / (with[j] + r));
