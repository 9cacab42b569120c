// expect: The stride is ignored
return Convolve(F.pad(X, (P, P, P, P)), K);
