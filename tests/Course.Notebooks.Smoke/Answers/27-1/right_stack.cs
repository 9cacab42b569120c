var whole = X[order];
var mixed = torch.stack([.. Enumerable.Range(0, (int)X.shape[1]).Select(j => columns.Contains(j) ? whole[.., j] : X[.., j])], 1);
return (F.mse_loss(f(mixed), y) - F.mse_loss(f(X), y)).item<double>();
