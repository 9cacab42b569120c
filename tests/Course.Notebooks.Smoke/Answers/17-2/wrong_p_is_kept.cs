// expect: you keep with probability p
foreach (var (W, b) in layers[..^1])
{
    x = F.linear(x, W, b).relu();
    if (training) x = x * torch.rand_like(x).lt(p).to_type(x.dtype) / p;
}
return F.linear(x, layers[^1].W, layers[^1].b);
