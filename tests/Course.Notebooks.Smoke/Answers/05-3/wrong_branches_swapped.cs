// expect: The branches have changed places
var size = (prediction - target).abs();
return torch.where(size.le(delta), delta * (size - delta / 2), size.square() / 2).mean();
