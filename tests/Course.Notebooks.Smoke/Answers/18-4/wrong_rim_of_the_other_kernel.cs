// expect: With two kernels of the same side it is right
var rim = K1.shape[0] - 1;
return Convolve(F.pad(K1, (rim, rim, rim, rim)), K2.flip(0, 1));
