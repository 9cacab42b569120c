// expect: The line is everywhere
var size = (prediction - target).abs();
return torch.minimum(size.square() / 2, delta * (size - delta / 2)).mean();
