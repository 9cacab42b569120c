// expect: It drops at prediction, too
foreach (var (W, b) in layers[..^1]) x = F.dropout(F.linear(x, W, b).relu(), p, true);
return F.linear(x, layers[^1].W, layers[^1].b);
