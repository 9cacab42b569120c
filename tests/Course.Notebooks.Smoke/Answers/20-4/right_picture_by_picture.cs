if (!training) return x;
var versions = new List<Tensor>();
for (var i = 0; i < x.shape[0]; i++)
    versions.Add(heads[i].item<bool>() ? x[i].flip(2) : x[i]);
return torch.stack(versions);
