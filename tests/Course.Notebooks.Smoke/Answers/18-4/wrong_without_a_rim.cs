// expect: leaves a single number
return Convolve(K1, K2);
