var H = X.T.matmul(X).div(X.shape[0]).mul(2);
return 2 / torch.linalg.eigvalsh(H).data<double>().ToArray().OrderDescending().First();
