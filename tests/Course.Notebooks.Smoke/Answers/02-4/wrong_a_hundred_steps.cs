// expect: However many steps are asked for
var m = nn.Linear(1, 1);
nn.init.zeros_(m.weight);
nn.init.zeros_(m.bias);
var sgd = optim.SGD(m.parameters(), eta);
for (var step = 0; step < 100; step++)
{
    sgd.zero_grad();
    nn.functional.mse_loss(m.forward(x.unsqueeze(1)), y.unsqueeze(1)).backward();
    sgd.step();
}
return (m.weight.item<float>(), m.bias.item<float>());
