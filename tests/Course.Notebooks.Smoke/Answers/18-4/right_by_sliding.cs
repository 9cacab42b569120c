var rim = K1.shape[0] - 1;
return Convolve(F.pad(K2, (rim, rim, rim, rim)), K1.flip(0, 1));
