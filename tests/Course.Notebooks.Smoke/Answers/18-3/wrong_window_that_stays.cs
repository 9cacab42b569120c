// expect: the window does not move
var (h, w) = ((int)K.shape[0], (int)K.shape[1]);
var M = torch.zeros((H - h + 1) * (W - w + 1), H * W);
for (var i = 0; i < h; i++)
    for (var j = 0; j < w; j++)
        M[.., i * W + j] = K[i, j];
return M;
