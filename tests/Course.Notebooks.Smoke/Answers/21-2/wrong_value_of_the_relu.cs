// expect: not its value
return torch.eye(x.shape[0], dtype: x.dtype) + (W2 * W1.matmul(x).relu()).matmul(W1);
