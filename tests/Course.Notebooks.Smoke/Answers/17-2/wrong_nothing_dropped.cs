// expect: Nothing is dropped
foreach (var (W, b) in layers[..^1]) x = F.linear(x, W, b).relu();
return F.linear(x, layers[^1].W, layers[^1].b);
