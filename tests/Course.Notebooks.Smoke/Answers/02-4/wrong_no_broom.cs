// expect: Old slopes pile up
var theta = torch.zeros(2, requires_grad: true);
for (var step = 0; step < steps; step++)
{
    (theta[0] * x + theta[1] - y).square().mean().backward();
    using (torch.no_grad()) theta.sub_(eta * theta.grad);
}
return (theta[0].item<float>(), theta[1].item<float>());
