// expect: itself is missing
List<Tensor> columns = [];
for (var j = -reach; j <= reach; j++) if (j != 0 || reach == 0) columns.Add(x.roll(-j, 1));
return torch.stack(columns, dim: 2);
