// expect: All samples make one step together
var w = torch.zeros(X.shape[1], dtype: float64);
for (var epoch = 0; epoch < epochs; epoch++)
{
    foreach (var batch in order.Chunk(order.Length))
    {
        var rows = torch.tensor(batch);
        var (A, t) = (X.index_select(0, rows), y.index_select(0, rows));
        w = w - eta * 2 * A.T.matmul(A.matmul(w) - t) / batch.Length;
    }
}
return w;
