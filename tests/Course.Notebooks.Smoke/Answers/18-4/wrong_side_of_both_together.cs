// expect: has the side k1 + k2 − 1
var (k1, k2) = ((int)K1.shape[0], (int)K2.shape[0]);
var K = torch.zeros(k1 + k2, k1 + k2);
for (var m = 0; m < k2; m++)
    for (var n = 0; n < k2; n++)
        K[m..(m + k1), n..(n + k1)] += K2[m, n] * K1;
return K;
