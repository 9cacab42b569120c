// expect: have not moved
var theta = torch.zeros(2, requires_grad: true);
for (var step = 0; step < steps; step++)
{
    theta.grad?.zero_();
    (theta[0] * x + theta[1] - y).square().mean().backward();
    var moved = theta - eta * theta.grad;
}
return (theta[0].item<float>(), theta[1].item<float>());
