// expect: whatever β is
var s = Sigmoid(z);
return (z * s, s + z * s * (1 - s));
