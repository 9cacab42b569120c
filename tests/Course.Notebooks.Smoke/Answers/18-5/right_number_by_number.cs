var (O, C, k1, k2) = ((int)K.shape[0], (int)K.shape[1], (int)K.shape[2], (int)K.shape[3]);
var (h, w) = ((int)X.shape[1] - k1 + 1, (int)X.shape[2] - k2 + 1);
var P = torch.zeros(C * k1 * k2, h * w);
for (var c = 0; c < C; c++)
    for (var i = 0; i < k1; i++)
        for (var j = 0; j < k2; j++)
            P[(c * k1 + i) * k2 + j] = X[c, i..(i + h), j..(j + w)].flatten();
return (K.reshape(O, C * k1 * k2), P);
