var (W, b) = (torch.zeros(10, 784), torch.zeros(10));
for (var step = 0; step < steps; step++)
{
    var miss = (x.matmul(W.T) + b).softmax(1) - F.one_hot(y, 10);
    W = W - eta * miss.T.matmul(x) / x.shape[0];
    b = b - eta * miss.mean([0]);
}
var model = nn.Linear(784, 10);
using (torch.no_grad()) { model.weight.copy_(W); model.bias.copy_(b); }
return model;
