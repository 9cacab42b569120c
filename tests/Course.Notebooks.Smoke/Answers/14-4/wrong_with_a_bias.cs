// expect: hasBias: false
var model = nn.Linear(X.shape[1], 1, dtype: float64);
foreach (var q in model.parameters()) nn.init.zeros_(q);
var sgd = optim.SGD(model.parameters(), eta);
for (var epoch = 0; epoch < epochs; epoch++)
    foreach (var batch in order.Chunk(m))
    {
        var rows = torch.tensor(batch);
        sgd.zero_grad();
        F.mse_loss(model.forward(X.index_select(0, rows)).squeeze(1), y.index_select(0, rows)).backward();
        sgd.step();
    }
return model.weight.detach().squeeze(0);
