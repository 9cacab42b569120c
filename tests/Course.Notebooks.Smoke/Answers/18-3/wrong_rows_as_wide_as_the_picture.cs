// expect: A line of the result is W − w + 1 windows long
var (h, w) = ((int)K.shape[0], (int)K.shape[1]);
var M = torch.zeros(H * W, H * W);
for (var p = 0; p < H - h + 1; p++)
    for (var q = 0; q < W - w + 1; q++)
        for (var i = 0; i < h; i++)
            for (var j = 0; j < w; j++)
                M[p * W + q, (p + i) * W + (q + j)] = K[i, j];
return M;
