// expect: With square kernels it is right
var h = (int)K.shape[0];
var (outH, outW) = (H - h + 1, W - h + 1);
var M = torch.zeros(outH * outW, H * W);
for (var p = 0; p < outH; p++)
    for (var q = 0; q < outW; q++)
        for (var i = 0; i < h; i++)
            for (var j = 0; j < h; j++)
                M[p * outW + q, (p + i) * W + (q + j)] = K[i, j];
return M;
