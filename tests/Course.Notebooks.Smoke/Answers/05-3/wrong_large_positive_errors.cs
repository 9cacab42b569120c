// expect: A large positive error is a large error
var e = prediction - target;
return torch.where(e.ge(-delta), e.square() / 2, delta * (e.abs() - delta / 2)).mean();
