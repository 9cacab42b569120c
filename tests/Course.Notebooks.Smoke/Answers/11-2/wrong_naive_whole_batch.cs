// expect: The whole batch sums to one
var e = z.exp();
return e / e.sum();
