var losses = new List<Tensor>();
for (var i = 0; i < z.shape[0]; i++) losses.Add(z[i].logsumexp(0) - z[i, y[i].item<long>()]);
return torch.stack(losses).mean();
