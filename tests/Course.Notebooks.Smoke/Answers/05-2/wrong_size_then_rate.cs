// expect: One knob after the other
double Safe(int b, double r) => score(b, r) is var e && double.IsNaN(e) ? double.PositiveInfinity : e;
var size = batchSizes.MinBy(b => Safe(b, rates[0]));
return (size, rates.MinBy(r => Safe(size, r)));
