// expect: The last layer bends as well
foreach (var (W, b) in layers) x = (x.matmul(W.T) + b).relu();
return x;
