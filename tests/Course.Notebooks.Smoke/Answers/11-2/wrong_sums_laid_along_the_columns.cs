// expect: The sums have lost a dimension
var e = (z - z.amax([1], keepdim: true)).exp();
return e / e.sum(1);
