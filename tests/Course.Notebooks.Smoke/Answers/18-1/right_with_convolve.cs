var every = Convolve(F.pad(X, (P, P, P, P)), K);
return every[TensorIndex.Slice(step: S), TensorIndex.Slice(step: S)];
