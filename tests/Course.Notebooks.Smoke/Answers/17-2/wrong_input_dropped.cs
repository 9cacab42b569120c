// expect: Something is dropped once too often
x = F.dropout(x, p, training);
foreach (var (W, b) in layers[..^1]) x = F.dropout(F.linear(x, W, b).relu(), p, training);
return F.linear(x, layers[^1].W, layers[^1].b);
