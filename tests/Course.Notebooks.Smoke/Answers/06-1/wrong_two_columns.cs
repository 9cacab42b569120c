// expect: For the input three features
var (columns, others) = (new List<Tensor>(), new List<Tensor>());
for (var d = 0; d < 2; d++)
{
    var column = train[.., d];
    columns.Add((column - column.mean()) / column.std());
    others.Add((test[.., d] - column.mean()) / column.std());
}
return (torch.stack(columns, dim: 1), torch.stack(others, dim: 1));
