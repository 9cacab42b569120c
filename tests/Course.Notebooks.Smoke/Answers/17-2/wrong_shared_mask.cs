// expect: All pictures of the batch share one mask
foreach (var (W, b) in layers[..^1])
{
    x = F.linear(x, W, b).relu();
    if (training) x = x * torch.rand(x.shape[1]).gt(p).to_type(x.dtype) / (1 - p);
}
return F.linear(x, layers[^1].W, layers[^1].b);
