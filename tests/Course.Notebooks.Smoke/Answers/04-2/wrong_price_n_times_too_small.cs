// expect: The price is n times too small
var Xc = X - X.mean([0]);
var theta = torch.linalg.solve(Xc.T.matmul(Xc) + lambda * torch.eye(X.shape[1], dtype: float64), Xc.T.matmul(y - y.mean()));
return (theta, (y.mean() - X.mean([0]).dot(theta)).item<double>());
