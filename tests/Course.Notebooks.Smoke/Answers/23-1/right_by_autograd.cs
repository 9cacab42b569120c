var (m, s) = (μ.detach().clone().requires_grad_(), σ.detach().clone().requires_grad_());
((2 * Math.PI * s * s).log() / 2 + (y - m).square() / (2 * s * s)).sum().backward();
return (m.grad, s.grad);
