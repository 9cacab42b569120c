// expect: does not fill it
var missing = (s - u.matmul(a)).unsqueeze(1);
return u + missing / a.shape[0];
