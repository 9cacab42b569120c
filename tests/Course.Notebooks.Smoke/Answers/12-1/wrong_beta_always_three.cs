// expect: whatever β is
var s = Sigmoid(3 * z);
return (z * s, s + 3 * z * s * (1 - s));
