// expect: The biases are missing
foreach (var (W, b) in layers[..^1])
{
    x = x.matmul(W.T).relu();
    if (training) x = x * torch.rand_like(x).gt(p).to_type(x.dtype) / (1 - p);
}
return x.matmul(layers[^1].W.T);
