using var model = nn.Linear(1, 1);
nn.init.zeros_(model.weight);
nn.init.zeros_(model.bias);
var descent = optim.SGD(model.parameters(), eta);
for (var step = 0; step < steps; step++)
{
    descent.zero_grad();
    nn.functional.mse_loss(model.forward(x.unsqueeze(1)), y.unsqueeze(1)).backward();
    descent.step();
}
return (model.weight.item<float>(), model.bias.item<float>());
