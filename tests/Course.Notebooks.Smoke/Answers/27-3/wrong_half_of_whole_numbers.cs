// expect: 1 / 2 is 0
var sum = torch.zeros_like(X);
for (var k = 0; k < steps; k++)
{
    var at = (B + (k + 1 / 2) / (double)steps * (X - B)).detach().requires_grad_(true);
    sum += torch.autograd.grad([f(at).sum()], [at])[0];
}
return (X - B) * sum / steps;
