// expect: always zero here
var sum = torch.zeros_like(X);
for (var k = 0; k < steps; k++)
{
    var at = (0 * B + (k + 0.5) / steps * (X - 0 * B)).detach().requires_grad_(true);
    sum += torch.autograd.grad([f(at).sum()], [at])[0];
}
return X * sum / steps;
