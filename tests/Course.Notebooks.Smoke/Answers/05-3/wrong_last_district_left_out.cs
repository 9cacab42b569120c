// expect: For the input δ = 0.3 and 200 districts
var size = (prediction[..^1] - target[..^1]).abs();
return torch.where(size.le(delta), size.square() / 2, delta * (size - delta / 2)).mean();
