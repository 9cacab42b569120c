// expect: mirrored
List<Tensor> columns = [];
for (var j = -reach; j <= reach; j++) columns.Add(x.roll(j, 1));
return torch.stack(columns, dim: 2);
