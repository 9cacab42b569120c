var (w, b) = (torch.zeros(X.shape[1], 1), torch.zeros(1));
for (var epoch = 0; epoch < epochs; epoch++)
    for (var i = 0; i < X.shape[0]; i += batchSize)
    {
        var end = Math.Min(i + batchSize, (int)X.shape[0]);
        var (a, t) = (X[i..end], y[i..end]);
        var e = a.matmul(w) + b - t;
        w = w - rate * 2 * a.T.matmul(e) / (end - i);
        b = b - rate * 2 * e.mean();
    }
var model = nn.Linear(X.shape[1], 1);
using (torch.no_grad()) { model.weight.copy_(w.T); model.bias.copy_(b); }
return model;
