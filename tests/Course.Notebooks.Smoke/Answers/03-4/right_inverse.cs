return X.T.matmul(torch.linalg.inv(X.matmul(X.T))).matmul(y);
