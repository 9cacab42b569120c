// expect: This is the slope of the sigmoid alone
var s = Sigmoid(beta * z);
return (z * s, beta * s * (1 - s));
