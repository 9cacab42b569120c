// expect: This is the training error
var theta = torch.linalg.pinv(X).matmul(y);
return (X.matmul(theta) - y).square().mean().item<double>();
