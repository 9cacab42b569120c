// expect: is there a number where delta belongs?
var size = (prediction - target).abs();
return torch.where(size.le(1), size.square() / 2, size - 0.5).mean();
