int k1 = (int)K1.shape[0], k2 = (int)K2.shape[0];
var K = new double[k1 + k2 - 1, k1 + k2 - 1];
for (var i = 0; i < k1; i++)
    for (var j = 0; j < k1; j++)
        for (var m = 0; m < k2; m++)
            for (var n = 0; n < k2; n++)
                K[m + i, n + j] += K1[i, j].item<float>() * K2[m, n].item<float>();
return torch.tensor(K);
