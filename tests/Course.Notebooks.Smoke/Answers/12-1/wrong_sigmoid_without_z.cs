// expect: This is the sigmoid.
var s = Sigmoid(beta * z);
return (s, beta * s * (1 - s));
