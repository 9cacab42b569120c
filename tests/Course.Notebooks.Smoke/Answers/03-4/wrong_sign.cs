// expect: The sign is the wrong way round
return -X.T.matmul(torch.linalg.solve(X.matmul(X.T), y));
