// expect: The largest scores have lost a dimension
var e = (z - z.amax([1])).exp();
return e / e.sum(1, keepdim: true);
