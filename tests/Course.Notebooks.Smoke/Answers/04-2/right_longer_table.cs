var (n, d) = (X.shape[0], X.shape[1]);
var Xc = X - X.mean([0]);
var A = torch.cat([Xc, Math.Sqrt(n * lambda) * torch.eye(d, dtype: float64)]);
var t = torch.cat([y - y.mean(), torch.zeros(d, dtype: float64)]);
var theta = torch.linalg.pinv(A).matmul(t);
return (theta, (y.mean() - X.mean([0]).dot(theta)).item<double>());
