var w = new Parameter(torch.zeros(X.shape[1], dtype: float64));
var optimizer = optim.SGD([w], eta);
for (var epoch = 0; epoch < epochs; epoch++)
{
    foreach (var batch in order.Chunk(m))
    {
        optimizer.zero_grad();
        var rows = torch.tensor(batch);
        F.mse_loss(X.index_select(0, rows).matmul(w), y.index_select(0, rows)).backward();
        optimizer.step();
    }
}
return w;
