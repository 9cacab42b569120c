// expect: You shrink at prediction instead
foreach (var (W, b) in layers[..^1])
{
    x = F.linear(x, W, b).relu();
    x = training ? x * torch.rand_like(x).gt(p).to_type(x.dtype) : (1 - p) * x;
}
return F.linear(x, layers[^1].W, layers[^1].b);
