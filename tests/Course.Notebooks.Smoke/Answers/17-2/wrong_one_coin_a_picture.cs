// expect: A whole picture is dropped or stays
foreach (var (W, b) in layers[..^1])
{
    x = F.linear(x, W, b).relu();
    if (training) x = x * torch.rand(x.shape[0], 1).gt(p).to_type(x.dtype) / (1 - p);
}
return F.linear(x, layers[^1].W, layers[^1].b);
