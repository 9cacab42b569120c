// expect: not their sum
var model = nn.Linear(X.shape[1], 1);
foreach (var parameter in model.parameters()) nn.init.zeros_(parameter);
var descent = optim.SGD(model.parameters(), rate);
for (var epoch = 0; epoch < epochs; epoch++)
    foreach (var rows in torch.arange(X.shape[0]).split(batchSize))
    {
        descent.zero_grad();
        F.mse_loss(model.forward(X[rows]), y[rows], nn.Reduction.Sum).backward();
        descent.step();
    }
return model;
