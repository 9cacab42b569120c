// expect: For the input β = 0.5 and 21 values of z
var s = Sigmoid(beta * z);
return (z * s, s + z * s * (1 - s) / beta);
