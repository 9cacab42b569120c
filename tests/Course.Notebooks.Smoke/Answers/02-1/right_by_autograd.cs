var (atW, atB) = (w.detach().clone().requires_grad_(), b.detach().clone().requires_grad_());
(atW * x + atB - y).abs().mean().backward();
return (atW.grad, atB.grad);
