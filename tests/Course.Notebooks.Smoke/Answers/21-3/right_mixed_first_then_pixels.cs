var mixed = F.conv2d(x, P);
var (rows, columns) = (torch.arange(0, x.shape[2], stride), torch.arange(0, x.shape[3], stride));
return mixed.index_select(2, rows).index_select(3, columns);
