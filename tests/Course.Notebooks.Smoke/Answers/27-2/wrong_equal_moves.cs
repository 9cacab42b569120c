// expect: Move along a: who weighs more
var missing = (s - u.matmul(a)).unsqueeze(1);
return u + missing / a.sum();
