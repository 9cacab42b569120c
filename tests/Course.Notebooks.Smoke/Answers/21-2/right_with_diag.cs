var on = torch.diag(W1.matmul(x).gt(0).to_type(x.dtype));
return W2.matmul(on).matmul(W1) + torch.eye(x.shape[0], dtype: x.dtype);
