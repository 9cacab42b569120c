// expect: Divide each by its own number of rows
var model = nn.Linear(X.shape[1], 1);
foreach (var parameter in model.parameters()) nn.init.zeros_(parameter);
var descent = optim.SGD(model.parameters(), rate);
for (var epoch = 0; epoch < epochs; epoch++)
    for (var i = 0; i < X.shape[0]; i += batchSize)
    {
        var end = Math.Min(i + batchSize, (int)X.shape[0]);
        descent.zero_grad();
        ((model.forward(X[i..end]) - y[i..end]).square().sum() / batchSize).backward();
        descent.step();
    }
return model;
