// expect: The Hessian of a mean of squares is 2XᵀX/n
var H = X.T.matmul(X) / X.shape[0];
return 2 / torch.linalg.eigvalsh(H).max().item<double>();
