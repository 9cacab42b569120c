// expect: All gradients are taken at B
var sum = torch.zeros_like(X);
for (var k = 0; k < steps; k++)
{
    var at = (B + k / steps * (X - B)).detach().requires_grad_(true);
    sum += torch.autograd.grad([f(at).sum()], [at])[0];
}
return (X - B) * sum / steps;
