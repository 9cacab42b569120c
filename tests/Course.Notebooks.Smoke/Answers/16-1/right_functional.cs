foreach (var (W, b) in layers[..^1]) x = F.relu(F.linear(x, W, b));
return F.linear(x, layers[^1].W, layers[^1].b);
