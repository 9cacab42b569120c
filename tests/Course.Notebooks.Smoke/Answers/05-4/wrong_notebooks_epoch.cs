// expect: shuffles
var model = nn.Linear(X.shape[1], 1);
foreach (var parameter in model.parameters()) nn.init.zeros_(parameter);
var descent = optim.SGD(model.parameters(), rate);
for (var epoch = 0; epoch < epochs; epoch++)
    TrainOneEpoch(model, descent, X, y, batchSize);
return model;
