// expect: correction alone
var from = E - E.mean([0]);
var with = (from * from[.., j].unsqueeze(1)).sum([0]) / (E.shape[0] - 1);
return (d - E[.., j]).unsqueeze(1) * (with / (with[j] + r));
