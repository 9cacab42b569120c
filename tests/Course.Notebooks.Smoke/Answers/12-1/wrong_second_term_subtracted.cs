// expect: The second term has the wrong sign
var s = Sigmoid(beta * z);
return (z * s, s - beta * z * s * (1 - s));
