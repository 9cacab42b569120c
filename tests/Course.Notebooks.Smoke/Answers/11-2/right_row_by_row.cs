var rows = new List<Tensor>();
for (var i = 0; i < z.shape[0]; i++) rows.Add(SafeSoftmax(z[i]));
return torch.stack(rows);
