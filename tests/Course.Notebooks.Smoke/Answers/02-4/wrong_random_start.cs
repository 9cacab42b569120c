// expect: does not start at w = b = 0
var m = nn.Linear(1, 1);
var sgd = optim.SGD(m.parameters(), eta);
for (var step = 0; step < steps; step++)
{
    sgd.zero_grad();
    nn.functional.mse_loss(m.forward(x.unsqueeze(1)), y.unsqueeze(1)).backward();
    sgd.step();
}
return (m.weight.item<float>(), m.bias.item<float>());
