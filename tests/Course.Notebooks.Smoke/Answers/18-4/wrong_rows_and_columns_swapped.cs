// expect: Rows and columns have changed places
var rim = K2.shape[0] - 1;
return Convolve(F.pad(K1, (rim, rim, rim, rim)), K2.flip(0, 1)).T;
