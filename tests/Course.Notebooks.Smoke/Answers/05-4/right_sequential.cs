var model = nn.Sequential(nn.Linear(X.shape[1], 1));
using (torch.no_grad()) foreach (var p in model.parameters()) p.fill_(0);
var descent = optim.SGD(model.parameters(), rate);
for (var epoch = 0; epoch < epochs; epoch++)
    foreach (var (a, t) in X.split(batchSize).Zip(y.split(batchSize)))
    {
        var loss = (model.call(a) - t).square().mean();
        model.zero_grad();
        loss.backward();
        descent.step();
    }
return model;
