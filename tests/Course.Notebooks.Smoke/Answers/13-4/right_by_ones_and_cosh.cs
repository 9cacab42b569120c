var Z = torch.mm(X, W) + b;
var dZ = G / Z.cosh().square();
return (dZ.T.matmul(X).T, torch.ones(X.shape[0], dtype: X.dtype).matmul(dZ), W.matmul(dZ.T).T);
