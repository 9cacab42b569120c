// expect: With two kernels of the same side it is right
var k = (int)K1.shape[0];
var K = torch.zeros(2 * k - 1, 2 * k - 1);
for (var m = 0; m < k; m++)
    for (var n = 0; n < k; n++)
        K[m..(m + k), n..(n + k)] += K2[m, n] * K1;
return K;
