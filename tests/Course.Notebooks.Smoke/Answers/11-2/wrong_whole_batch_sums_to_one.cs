// expect: The whole batch sums to one
var e = (z - z.max()).exp();
return e / e.sum();
