// expect: A second noise
var from = E - E.mean([0]);
var with = (from * from[.., j].unsqueeze(1)).sum([0]) / (E.shape[0] - 1);
var heard = d + Math.Sqrt(r) * Normal(E.shape[0]);
return E + (heard - E[.., j]).unsqueeze(1) * (with / (with[j] + r));
