// expect: Old gradients pile up
var w = torch.zeros(X.shape[1], dtype: float64, requires_grad: true);
for (var epoch = 0; epoch < epochs; epoch++)
    foreach (var batch in order.Chunk(m))
    {
        var rows = torch.tensor(batch);
        (X.index_select(0, rows).matmul(w) - y.index_select(0, rows)).square().mean().backward();
        using (torch.no_grad()) w.sub_(eta * w.grad);
    }
return w.detach();
