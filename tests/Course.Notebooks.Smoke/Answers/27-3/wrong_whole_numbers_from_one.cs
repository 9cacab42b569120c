// expect: All gradients but the last
var sum = torch.zeros_like(X);
for (var k = 0; k < steps; k++)
{
    var at = (B + (k + 1) / steps * (X - B)).detach().requires_grad_(true);
    sum += torch.autograd.grad([f(at).sum()], [at])[0];
}
return (X - B) * sum / steps;
