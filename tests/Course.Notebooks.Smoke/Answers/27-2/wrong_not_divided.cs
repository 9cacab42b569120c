// expect: too long or too short
var missing = (s - u.matmul(a)).unsqueeze(1);
return u + missing * a;
