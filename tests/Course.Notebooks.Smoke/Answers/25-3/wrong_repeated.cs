// expect: repeated
List<Tensor> wide = [];
for (var j = 0; j < reach; j++) wide.Add(x[.., ..1]);
wide.Add(x);
for (var j = 0; j < reach; j++) wide.Add(x.narrow(1, -1, 1));
return torch.cat(wide, dim: 1).unfold(1, 2 * reach + 1, 1);
