var layers = new List<nn.Module<Tensor, Tensor>> { nn.Flatten() };
int[] sizes = [784, 128, 64];
for (var h = 0; h < 2; h++) layers.AddRange([nn.Linear(sizes[h], sizes[h + 1]), nn.ReLU()]);
layers.Add(nn.Linear(64, 10));
return nn.Sequential(layers);
