if (reach == 0) return x.unsqueeze(2).clone();
var n = (int)x.shape[1];
var wide = torch.cat([x[.., (n - reach)..], x, x[.., ..reach]], dim: 1);
return wide.unfold(1, 2 * reach + 1, 1);
