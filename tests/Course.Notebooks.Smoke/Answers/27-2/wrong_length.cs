// expect: square of the length
var missing = (s - u.matmul(a)).unsqueeze(1);
return u + missing * a / a.norm();
