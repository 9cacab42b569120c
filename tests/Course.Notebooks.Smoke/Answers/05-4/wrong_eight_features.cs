// expect: 400 rows of 3 features
var model = Blank();
var descent = optim.SGD(model.parameters(), rate);
for (var epoch = 0; epoch < epochs; epoch++)
    foreach (var rows in torch.arange(X.shape[0]).split(batchSize))
    {
        descent.zero_grad();
        F.mse_loss(model.forward(X[rows]), y[rows]).backward();
        descent.step();
    }
return model;
