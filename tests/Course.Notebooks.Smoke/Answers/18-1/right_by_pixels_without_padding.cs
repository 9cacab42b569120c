int H = (int)X.shape[0], W = (int)X.shape[1], h = (int)K.shape[0], w = (int)K.shape[1];
var numbers = new float[(H - h + 2 * P) / S + 1, (W - w + 2 * P) / S + 1];
for (var p = 0; p < numbers.GetLength(0); p++)
    for (var q = 0; q < numbers.GetLength(1); q++)
        for (var i = 0; i < h; i++)
            for (var j = 0; j < w; j++)
            {
                var (y, x) = (p * S + i - P, q * S + j - P);
                if (y >= 0 && y < H && x >= 0 && x < W)
                    numbers[p, q] += K[i, j].item<float>() * X[y, x].item<float>();
            }
return torch.tensor(numbers);
