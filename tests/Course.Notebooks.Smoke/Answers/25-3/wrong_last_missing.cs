// expect: last neighbour is missing
List<Tensor> columns = [];
for (var j = -reach; j < reach; j++) columns.Add(x.roll(-j, 1));
if (columns.Count == 0) columns.Add(x);
return torch.stack(columns, dim: 2);
