// expect: The targets come in the order of their rows
var w = torch.zeros(X.shape[1], dtype: float64);
for (var epoch = 0; epoch < epochs; epoch++)
    for (var first = 0; first < order.Length; first += m)
    {
        var batch = order[first..Math.Min(first + m, order.Length)];
        var A = X.index_select(0, torch.tensor(batch));
        w = w - eta * 2 * A.T.matmul(A.matmul(w) - y[first..(first + batch.Length)]) / batch.Length;
    }
return w;
