// expect: The height of a kernel is K.shape[2]
var (k2, k1) = ((int)K.shape[2], (int)K.shape[3]);
var columns = new List<Tensor>();
for (var p = 0; p < X.shape[1] - k1 + 1; p++)
    for (var q = 0; q < X.shape[2] - k2 + 1; q++)
        columns.Add(X[.., p..(p + k1), q..(q + k2)].flatten());
return (K.flatten(1), torch.stack(columns, dim: 1));
