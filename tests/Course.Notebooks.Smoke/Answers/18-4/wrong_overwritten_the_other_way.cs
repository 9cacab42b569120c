// expect: Each new copy of K2
var (k1, k2) = ((int)K1.shape[0], (int)K2.shape[0]);
var K = torch.zeros(k1 + k2 - 1, k1 + k2 - 1);
for (var m = 0; m < k1; m++) for (var n = 0; n < k1; n++)
    for (var i = 0; i < k2; i++) for (var j = 0; j < k2; j++)
        K[m + i, n + j] = K1[m, n] * K2[i, j];
return K;
