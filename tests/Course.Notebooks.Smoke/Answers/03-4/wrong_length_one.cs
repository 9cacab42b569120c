// expect: the length is set to 1
var theta = X.T.matmul(torch.linalg.solve(X.matmul(X.T), y));
return theta / theta.norm();
