// expect: Nothing bends here
foreach (var (W, b) in layers) x = x.matmul(W.T) + b;
return x;
