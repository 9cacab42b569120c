// From X to B, with backward().
var result = torch.zeros_like(X);
for (var k = 0; k < steps; k++)
{
    var at = torch.lerp(X, B, (k + 0.5) / steps).detach();
    at.requires_grad = true;
    f(at).sum().backward();
    result = result + (X - B) * at.grad / steps;
}
return result;
