// expect: This is the slope of the sigmoid alone
var s = Sigmoid(beta * z);
return (z * s, s * (1 - s));
