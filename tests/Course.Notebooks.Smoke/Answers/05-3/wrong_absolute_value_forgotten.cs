// expect: A large negative error is a large error
var e = prediction - target;
return torch.where(e.le(delta), e.square() / 2, delta * (e - delta / 2)).mean();
