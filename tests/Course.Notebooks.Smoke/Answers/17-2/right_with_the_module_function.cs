foreach (var (W, b) in layers[..^1]) x = F.dropout(F.relu(F.linear(x, W, b)), p, training);
return F.linear(x, layers[^1].W, layers[^1].b);
