// expect: In C# 1 / 2 is 0
var size = (prediction - target).abs();
return torch.where(size.le(delta), 1 / 2 * size.square(), delta * (size - delta / 2)).mean();
