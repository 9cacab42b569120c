// expect: For the input 200 pictures, η = 0.02, 6 steps
var model = nn.Linear(784, 10);
foreach (var parameter in model.parameters()) nn.init.zeros_(parameter);
var descent = optim.SGD(model.parameters(), 1.3 * eta);
for (var step = 0; step < steps; step++)
{
    descent.zero_grad();
    F.cross_entropy(model.forward(x), y).backward();
    descent.step();
}
return model;
