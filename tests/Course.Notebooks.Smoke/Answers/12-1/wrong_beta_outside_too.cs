// expect: The β stands inside the sigmoid only
var s = Sigmoid(beta * z);
return (beta * z * s, beta * s + beta * beta * z * s * (1 - s));
