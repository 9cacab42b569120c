// expect: For the input X 5 × 5, K 3 × 3, P = 1, S = 1
return Convolve(F.pad(X, (P, P, P, P), value: 1), K)[TensorIndex.Slice(step: S), TensorIndex.Slice(step: S)];
