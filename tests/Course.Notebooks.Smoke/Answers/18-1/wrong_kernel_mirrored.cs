// expect: For the input X 5 × 5, K 3 × 3, P = 0, S = 1
return Convolve(F.pad(X, (P, P, P, P)), K.flip(1))[TensorIndex.Slice(step: S), TensorIndex.Slice(step: S)];
