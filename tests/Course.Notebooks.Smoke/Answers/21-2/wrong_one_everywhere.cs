// expect: A one was added to every entry
var on = W1.matmul(x).gt(0).to_type(x.dtype);
return 1 + (W2 * on).matmul(W1);
