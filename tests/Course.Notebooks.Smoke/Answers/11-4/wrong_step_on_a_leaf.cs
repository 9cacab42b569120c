// expect: a leaf Variable
var model = nn.Linear(784, 10);
foreach (var parameter in model.parameters()) nn.init.zeros_(parameter);
for (var step = 0; step < steps; step++)
{
    model.zero_grad();
    F.cross_entropy(model.forward(x), y).backward();
    foreach (var q in model.parameters()) q.sub_(eta * q.grad);
}
return model;
