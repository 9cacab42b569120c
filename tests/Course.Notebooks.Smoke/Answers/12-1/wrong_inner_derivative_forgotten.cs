// expect: The slope lacks an inner derivative
var s = Sigmoid(beta * z);
return (z * s, s + z * s * (1 - s));
