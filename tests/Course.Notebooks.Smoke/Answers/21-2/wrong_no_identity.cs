// expect: The way past it is missing
var on = W1.matmul(x).gt(0).to_type(x.dtype);
return (W2 * on).matmul(W1);
