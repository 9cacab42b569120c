// expect: The two have changed places
var s = Sigmoid(beta * z);
return (s + beta * z * s * (1 - s), z * s);
