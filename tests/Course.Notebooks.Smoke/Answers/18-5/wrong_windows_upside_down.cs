// expect: and still their product
var (k1, k2) = ((int)K.shape[2], (int)K.shape[3]);
var (outH, outW) = (X.shape[1] - k1 + 1, X.shape[2] - k2 + 1);
var columns = new List<Tensor>();
for (var p = 0; p < outH; p++)
    for (var q = 0; q < outW; q++)
        columns.Add(X[.., p..(p + k1), q..(q + k2)].flip(0, 1, 2).flatten());
return (K.flatten(1), torch.stack(columns, dim: 1));
