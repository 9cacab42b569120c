// expect: four equal tanks only
var missing = (s - u.matmul(a)).unsqueeze(1);
return u + missing * a / 4;
