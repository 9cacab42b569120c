// expect: exactly 10 times too large
var e = (z - z.amax([1], keepdim: true)).exp();
return e / e.mean([1], keepdim: true);
