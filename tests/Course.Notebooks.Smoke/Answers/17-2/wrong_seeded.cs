// expect: set the seed
torch.manual_seed(0);
foreach (var (W, b) in layers[..^1])
{
    x = (x.matmul(W.T) + b).relu();
    if (training) x = x * torch.rand_like(x).gt(p).to_type(x.dtype) / (1 - p);
}
return x.matmul(layers[^1].W.T) + layers[^1].b;
