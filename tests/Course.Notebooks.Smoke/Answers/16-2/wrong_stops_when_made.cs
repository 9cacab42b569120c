// expect: Your network cannot be made, it stops in line 4
var layers = new List<nn.Module<Tensor, Tensor>> { nn.Flatten() };
return nn.Sequential(layers[1]);
