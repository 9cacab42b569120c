// expect: For the input kernels of 2² and 2²
var K = torch.zeros(5, 5);
for (var m = 0; m < K2.shape[0]; m++)
    for (var n = 0; n < K2.shape[0]; n++)
        K[m..(m + (int)K1.shape[0]), n..(n + (int)K1.shape[0])] += K2[m, n] * K1;
return K;
