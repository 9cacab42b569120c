// expect: moves away from the law
var missing = (s - u.matmul(a)).unsqueeze(1);
return u - missing * a / a.dot(a);
