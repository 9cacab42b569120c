// expect: the loss is a mean, so its Hessian is divided by n
var H = 2 * X.T.matmul(X);
return 2 / torch.linalg.eigvalsh(H).max().item<double>();
