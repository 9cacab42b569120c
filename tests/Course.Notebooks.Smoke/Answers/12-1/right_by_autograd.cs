var at = z.detach().clone().requires_grad_();
var value = at * (beta * at).sigmoid();
value.sum().backward();
return (value.detach(), at.grad);
