// expect: ten times too short
var model = nn.Linear(784, 10);
foreach (var parameter in model.parameters()) nn.init.zeros_(parameter);
var descent = optim.SGD(model.parameters(), eta);
for (var step = 0; step < steps; step++)
{
    descent.zero_grad();
    (-(F.one_hot(y, 10) * model.forward(x).log_softmax(1)).mean()).backward();
    descent.step();
}
return model;
