// expect: One knob after the other
double Safe(int b, double r) => score(b, r) is var e && double.IsNaN(e) ? double.PositiveInfinity : e;
var rate = rates.MinBy(r => Safe(batchSizes[0], r));
return (batchSizes.MinBy(b => Safe(b, rate)), rate);
