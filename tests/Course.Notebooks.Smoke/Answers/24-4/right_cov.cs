var C = torch.cov(E.T);
var K = C[j] / (C[j, j] + r);
return E + torch.outer(d - E[.., j], K);
