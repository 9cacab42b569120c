// expect: sum([0])
var l = nn.Linear(784, 10);
foreach (var parameter in l.parameters()) nn.init.zeros_(parameter);
using var still = torch.no_grad();
for (var step = 0; step < steps; step++)
{
    var d = (l.forward(x).softmax(1) - F.one_hot(y, 10)) / x.shape[0];
    l.weight.sub_(eta * d.T.matmul(x));
    l.bias.sub_(eta * d.sum(0));
}
return l;
