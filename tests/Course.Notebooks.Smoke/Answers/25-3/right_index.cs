var n = x.shape[1];
var i = torch.arange(n, dtype: int64).unsqueeze(1) + torch.arange(-reach, reach + 1, dtype: int64) + n;
return x.index_select(1, (i % n).flatten()).reshape(x.shape[0], n, 2 * reach + 1);
