var theta = torch.tensor(start);
var v = torch.zeros_like(theta);
for (var k = 0; k < steps; k++)
{
    var ahead = theta - eta * beta * v;
    v = beta * v + torch.tensor(gradient([.. ahead.data<double>()]));
    theta = theta - eta * v;
}
return [.. theta.data<double>()];
