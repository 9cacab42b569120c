// expect: All hidden layers share one mask
var mask = torch.rand_like(x).gt(p).to_type(x.dtype) / (1 - p);
foreach (var (W, b) in layers[..^1])
{
    x = F.linear(x, W, b).relu();
    if (training) x = x * mask;
}
return F.linear(x, layers[^1].W, layers[^1].b);
