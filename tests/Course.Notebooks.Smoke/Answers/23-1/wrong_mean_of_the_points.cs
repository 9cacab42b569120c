// expect: slopes of the mean over the points
var (m, s) = (μ.detach().clone().requires_grad_(), σ.detach().clone().requires_grad_());
Nll(m, s, y).backward();
return (m.grad, s.grad);
