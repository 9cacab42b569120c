// expect: The line has slope δ
var size = (prediction - target).abs();
return torch.where(size.le(delta), size.square() / 2, size - delta / 2).mean();
