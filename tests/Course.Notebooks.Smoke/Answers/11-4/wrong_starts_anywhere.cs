// expect: Begin with weights and biases at zero
var model = nn.Linear(784, 10);
var descent = optim.SGD(model.parameters(), eta);
for (var step = 0; step < steps; step++)
{
    descent.zero_grad();
    F.cross_entropy(model.forward(x), y).backward();
    descent.step();
}
return model;
