var n = X.shape[0];
var Xc = X - X.mean([0], keepdim: true);
var theta = torch.linalg.inv(Xc.T.matmul(Xc) + n * lambda * torch.eye(X.shape[1], dtype: float64)).matmul(Xc.T).matmul(y);
return (theta, (y - X.matmul(theta)).mean().item<double>());
