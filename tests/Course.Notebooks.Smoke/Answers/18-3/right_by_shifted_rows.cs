var (h, w) = ((int)K.shape[0], (int)K.shape[1]);
var pattern = F.pad(K, (0, W - w, 0, H - h)).flatten();      // the kernel in the first corner
var rows = new List<Tensor>();
for (var p = 0; p <= H - h; p++)
    for (var q = 0; q <= W - w; q++)
        rows.Add(pattern.roll(p * W + q));
return torch.stack(rows);
