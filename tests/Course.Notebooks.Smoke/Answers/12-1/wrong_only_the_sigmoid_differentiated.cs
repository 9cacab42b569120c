// expect: z was not
var s = Sigmoid(beta * z);
return (z * s, z * beta * s * (1 - s));
