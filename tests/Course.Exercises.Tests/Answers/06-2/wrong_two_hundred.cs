// expect: This divides by 200
var H = 2 * X.T.matmul(X) / 200;
return 2 / torch.linalg.eigvalsh(H).max().item<double>();
