// expect: With three features this takes the middle eigenvalue
var H = 2 * X.T.matmul(X) / X.shape[0];
return 2 / torch.linalg.eigvalsh(H)[1].item<double>();
