// expect: is a mean or a sum missing
var size = (prediction - target).abs();
return torch.where(size.le(delta), size.square() / 2, delta * (size - delta / 2));
