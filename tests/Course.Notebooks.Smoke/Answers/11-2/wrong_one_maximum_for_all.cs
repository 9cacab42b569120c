// expect: You subtract the largest score of the whole batch
var e = (z - z.max()).exp();
return e / e.sum(1, keepdim: true);
