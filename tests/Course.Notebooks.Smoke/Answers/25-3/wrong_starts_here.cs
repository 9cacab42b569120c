// expect: starts at the place
List<Tensor> columns = [];
for (var j = 0; j <= 2 * reach; j++) columns.Add(x.roll(-j, 1));
return torch.stack(columns, dim: 2);
