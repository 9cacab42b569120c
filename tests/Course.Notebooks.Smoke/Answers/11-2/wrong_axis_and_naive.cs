// expect: Then mind the large scores
var e = z.exp();
return e / e.sum(0, keepdim: true);
