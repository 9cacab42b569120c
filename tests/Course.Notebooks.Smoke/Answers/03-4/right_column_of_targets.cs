var gram = X.matmul(X.T);
var a = torch.linalg.solve(gram, y.unsqueeze(1));
return X.T.matmul(a).squeeze(1);
