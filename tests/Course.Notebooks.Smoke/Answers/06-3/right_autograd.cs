var theta = torch.cat([w, torch.tensor(new[] { b })]).detach().requires_grad_();
(X.matmul(theta.narrow(0, 0, w.shape[0])) + theta[w.shape[0]] - y).square().mean().backward();
return theta.grad;
