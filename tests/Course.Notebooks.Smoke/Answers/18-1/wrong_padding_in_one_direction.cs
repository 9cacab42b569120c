// expect: none above and below
return Convolve(F.pad(X, (P, P)), K)[TensorIndex.Slice(step: S), TensorIndex.Slice(step: S)];
