// expect: The line does not meet the parabola
var size = (prediction - target).abs();
return torch.where(size.le(delta), size.square() / 2, delta * size).mean();
