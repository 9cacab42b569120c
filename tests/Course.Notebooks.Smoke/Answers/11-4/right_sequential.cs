var model = nn.Sequential(nn.Flatten(), nn.Linear(784, 10));
foreach (var parameter in model.parameters()) nn.init.zeros_(parameter);
var descent = optim.SGD(model.parameters(), eta);
for (var step = 0; step < steps; step++)
{
    model.zero_grad();
    (-F.log_softmax(model.call(x), 1).gather(1, y.unsqueeze(1)).mean()).backward();
    descent.step();
}
return model;
