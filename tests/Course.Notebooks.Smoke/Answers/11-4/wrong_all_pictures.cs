// expect: You train on trainX
var model = nn.Linear(784, 10);
foreach (var parameter in model.parameters()) nn.init.zeros_(parameter);
var descent = optim.SGD(model.parameters(), eta);
for (var step = 0; step < steps; step++)
{
    descent.zero_grad();
    F.cross_entropy(model.forward(trainX), trainY).backward();
    descent.step();
}
return model;
