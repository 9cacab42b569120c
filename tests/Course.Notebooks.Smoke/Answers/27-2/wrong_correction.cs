// expect: correction alone
var missing = (s - u.matmul(a)).unsqueeze(1);
return missing * a / a.dot(a);
