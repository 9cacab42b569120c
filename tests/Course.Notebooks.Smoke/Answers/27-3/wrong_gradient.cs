// expect: gradient at X alone
var at = X.detach().requires_grad_(true);
return (X - B) * torch.autograd.grad([f(at).sum()], [at])[0];
