// expect: not just the mean of y
return torch.cat([y.mean().unsqueeze(0), torch.linalg.solve(X.T.matmul(X), X.T.matmul(y))]);
