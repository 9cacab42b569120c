// expect: Something is dropped once too often
foreach (var (W, b) in layers) x = F.dropout(F.linear(x, W, b).relu(), p, training);
return x;
