// expect: the sigmoid was not
var s = Sigmoid(beta * z);
return (z * s, s);
