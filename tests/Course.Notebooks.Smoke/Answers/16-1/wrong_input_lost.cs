// expect: numbers is right
Tensor z = null;
foreach (var (W, b) in layers) z = x.matmul(W.T) + b;
return z;
