// expect: numbers
var sum = torch.zeros_like(X);
for (var k = 0; k < steps; k++)
{
    var at = (B + (k + 0.5) / steps * (X - B)).detach().requires_grad_();
    sum += torch.autograd.grad([f(at).sum()], [at])[0].abs();
}
return (X - B) * sum / steps;
