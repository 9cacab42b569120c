// expect: All rows make one batch
var model = nn.Linear(X.shape[1], 1);
foreach (var parameter in model.parameters()) nn.init.zeros_(parameter);
var descent = optim.SGD(model.parameters(), rate);
for (var epoch = 0; epoch < epochs; epoch++)
{
    descent.zero_grad();
    F.mse_loss(model.forward(X), y).backward();
    descent.step();
}
return model;
