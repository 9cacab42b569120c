// expect: For the input X 6 × 6, K 3 × 3, P = 1, S = 2
return Convolve(F.pad(X, (P, P, P, P), value: 1), K)[TensorIndex.Slice(step: S), TensorIndex.Slice(step: S)];
