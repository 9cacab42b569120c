var s = 2 * y - 1;                                        // ±1
var m = s * z;
return torch.where(m.gt(0), (-m.abs()).exp().log1p(), -m + (-m.abs()).exp().log1p()).mean();
