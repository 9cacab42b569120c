var channels = new List<Tensor>();
for (var i = 0; i < x.shape[1]; i++)
{
    var v = x[.., i];
    channels.Add(gamma[i] * (v - v.mean()) / (v.var([0, 1, 2], unbiased: false) + eps).sqrt() + beta[i]);
}
return torch.stack(channels, dim: 1);
