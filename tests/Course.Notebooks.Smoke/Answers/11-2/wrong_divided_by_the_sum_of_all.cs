// expect: The whole batch sums to one
var e = (z - z.amax([1], keepdim: true)).exp();
return e / e.sum();
