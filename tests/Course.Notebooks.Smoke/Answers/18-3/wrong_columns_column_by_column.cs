// expect: Your columns count the pixels of the picture column by column
var (h, w) = ((int)K.shape[0], (int)K.shape[1]);
var (outH, outW) = (H - h + 1, W - w + 1);
var M = torch.zeros(outH * outW, H * W);
for (var p = 0; p < outH; p++)
    for (var q = 0; q < outW; q++)
        for (var i = 0; i < h; i++)
            for (var j = 0; j < w; j++)
                M[p * outW + q, (q + j) * H + p + i] = K[i, j];
return M;
