// expect: the second term only
var s = Sigmoid(beta * z);
return (z * s, beta * (s + z * s * (1 - s)));
