var theta = torch.linalg.solve(X.T.matmul(X), X.T.matmul(y));
var h = (X * torch.linalg.solve(X.T.matmul(X), X.T).T).sum(1);
var e = y - X.matmul(theta);
return (e / (1 - h)).pow(2).mean().item<double>();
