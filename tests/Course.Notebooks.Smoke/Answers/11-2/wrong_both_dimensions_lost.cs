// expect: The largest scores and the sums have lost a dimension
var e = (z - z.amax(1)).exp();
return e / e.sum(1);
