// expect: The order of the product
var on = W1.matmul(x).gt(0).to_type(x.dtype);
return torch.eye(x.shape[0], dtype: x.dtype) + (W1 * on).matmul(W2);
