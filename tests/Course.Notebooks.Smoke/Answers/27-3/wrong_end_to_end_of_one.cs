// expect: with one step there is no such place
var sum = torch.zeros_like(X);
for (var k = 0; k < steps; k++)
{
    var at = (B + k / (steps - 1.0) * (X - B)).detach().requires_grad_(true);
    sum += torch.autograd.grad([f(at).sum()], [at])[0];
}
return (X - B) * sum / steps;
