// expect: The ReLU is missing
return torch.eye(x.shape[0], dtype: x.dtype) + W2.matmul(W1);
