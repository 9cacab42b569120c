// expect: sum over the members
var from = E - E.mean([0]);
var with = (from * from[.., j].unsqueeze(1)).sum([0]);
return E + (d - E[.., j]).unsqueeze(1) * (with / (with[j] + r));
