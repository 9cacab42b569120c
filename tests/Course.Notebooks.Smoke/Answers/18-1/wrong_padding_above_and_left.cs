// expect: zeros above and on the left only
return Convolve(F.pad(X, (P, 0, P, 0)), K)[TensorIndex.Slice(step: S), TensorIndex.Slice(step: S)];
