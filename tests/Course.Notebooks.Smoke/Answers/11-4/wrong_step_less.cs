// expect: One step too few
var model = nn.Linear(784, 10);
foreach (var parameter in model.parameters()) nn.init.zeros_(parameter);
var descent = optim.SGD(model.parameters(), eta);
for (var step = 0; step < steps - 1; step++)
{
    descent.zero_grad();
    F.cross_entropy(model.forward(x), y).backward();
    descent.step();
}
return model;
