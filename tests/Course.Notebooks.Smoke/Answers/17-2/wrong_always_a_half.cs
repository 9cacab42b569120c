// expect: You always drop with a probability of 0.5
foreach (var (W, b) in layers[..^1])
{
    x = F.linear(x, W, b).relu();
    if (training) x = x * torch.rand_like(x).gt(0.5).to_type(x.dtype) * 2 * (1 - p) / (1 - p);
}
return F.linear(x, layers[^1].W, layers[^1].b);
