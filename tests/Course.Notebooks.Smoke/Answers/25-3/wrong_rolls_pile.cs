// expect: pile of circles
List<Tensor> columns = [];
for (var j = -reach; j <= reach; j++) columns.Add(x.roll(-j, 0));
return torch.stack(columns, dim: 2);
