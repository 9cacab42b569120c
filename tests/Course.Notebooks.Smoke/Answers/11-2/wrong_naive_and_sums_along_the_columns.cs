// expect: keepdim: true keeps them [n, 1]. Then mind the large scores
var e = z.exp();
return e / e.sum(1);
