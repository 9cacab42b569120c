// expect: The slope of the sigmoid is s(1 − s)
var s = Sigmoid(beta * z);
return (z * s, s + beta * z * s);
