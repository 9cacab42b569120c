// expect: The ReLU is at the end
foreach (var (W, b) in layers) x = x.matmul(W.T) + b;
return x.relu();
