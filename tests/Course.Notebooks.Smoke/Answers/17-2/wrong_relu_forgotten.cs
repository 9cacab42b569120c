// expect: The ReLUs are missing
foreach (var (W, b) in layers[..^1])
{
    x = F.linear(x, W, b);
    if (training) x = x * torch.rand_like(x).gt(p).to_type(x.dtype) / (1 - p);
}
return F.linear(x, layers[^1].W, layers[^1].b);
