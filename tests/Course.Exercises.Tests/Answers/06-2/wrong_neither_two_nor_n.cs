// expect: so its Hessian is XᵀX, times 2, divided by n
return 2 / torch.linalg.eigvalsh(X.T.matmul(X)).max().item<double>();
