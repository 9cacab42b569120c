// expect: Your columns sum to one, not your rows
var e = (z - z.amax([0], keepdim: true)).exp();
return e / e.sum(0, keepdim: true);
