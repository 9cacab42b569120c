// expect: This is a. The parameters are
return torch.linalg.solve(X.matmul(X.T), y);
