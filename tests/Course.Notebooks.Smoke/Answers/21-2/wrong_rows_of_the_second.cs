// expect: Here rows of W₂ were taken away
var on = W1.matmul(x).gt(0).to_type(x.dtype);
return torch.eye(x.shape[0], dtype: x.dtype) + (W2 * on.unsqueeze(1)).matmul(W1);
