// expect: left out when it is smaller
var model = nn.Linear(X.shape[1], 1);
foreach (var parameter in model.parameters()) nn.init.zeros_(parameter);
var descent = optim.SGD(model.parameters(), rate);
for (var epoch = 0; epoch < epochs; epoch++)
    for (var k = 0; k < X.shape[0] / batchSize; k++)
    {
        var (a, t) = (X[(k * batchSize)..((k + 1) * batchSize)], y[(k * batchSize)..((k + 1) * batchSize)]);
        descent.zero_grad();
        F.mse_loss(model.forward(a), t).backward();
        descent.step();
    }
return model;
