// expect: What is subtracted is δ/2
var size = (prediction - target).abs();
return torch.where(size.le(delta), size.square() / 2, delta * (size - 0.5)).mean();
