// expect: The two have changed places
var (k1, k2) = ((int)K.shape[2], (int)K.shape[3]);
var (outH, outW) = (X.shape[1] - k1 + 1, X.shape[2] - k2 + 1);
var columns = new List<Tensor>();
for (var p = 0; p < outH; p++)
    for (var q = 0; q < outW; q++)
        columns.Add(X[.., p..(p + k1), q..(q + k2)].flatten());
return (torch.stack(columns, dim: 1), K.flatten(1));
