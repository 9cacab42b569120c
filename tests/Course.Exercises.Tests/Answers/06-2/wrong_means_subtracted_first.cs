// expect: For the input the features X
var C = X - X.mean([0]);
return 2 / torch.linalg.eigvalsh(2 * C.T.matmul(C) / X.shape[0]).max().item<double>();
