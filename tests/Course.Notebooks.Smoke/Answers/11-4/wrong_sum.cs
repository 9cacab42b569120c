// expect: n times too long
var model = nn.Linear(784, 10);
foreach (var parameter in model.parameters()) nn.init.zeros_(parameter);
var descent = optim.SGD(model.parameters(), eta);
for (var step = 0; step < steps; step++)
{
    descent.zero_grad();
    F.cross_entropy(model.forward(x), y, reduction: nn.Reduction.Sum).backward();
    descent.step();
}
return model;
