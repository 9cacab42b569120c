// expect: This is the slope in β
var s = Sigmoid(beta * z);
return (z * s, z * z * s * (1 - s));
