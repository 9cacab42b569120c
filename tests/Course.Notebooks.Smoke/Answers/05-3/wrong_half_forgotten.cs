// expect: The parabola is ½e²
var size = (prediction - target).abs();
return torch.where(size.le(delta), size.square(), delta * (size - delta / 2)).mean();
