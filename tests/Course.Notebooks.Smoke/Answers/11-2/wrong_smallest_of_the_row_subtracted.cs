// expect: Only the largest of the row is safe
var e = (z - z.amin([1], keepdim: true)).exp();
return e / e.sum(1, keepdim: true);
