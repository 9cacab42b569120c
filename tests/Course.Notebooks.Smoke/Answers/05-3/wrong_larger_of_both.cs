// expect: The parabola is everywhere
var size = (prediction - target).abs();
return torch.maximum(size.square() / 2, delta * (size - delta / 2)).mean();
