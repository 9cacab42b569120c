// expect: you keep with probability p
foreach (var (W, b) in layers[..^1])
{
    x = (x.matmul(W.T) + b).relu();
    if (training) x = x * torch.rand_like(x).lt(p).to_type(x.dtype);
}
return x.matmul(layers[^1].W.T) + layers[^1].b;
