// expect: zeros below and on the right only
return Convolve(F.pad(X, (0, P, 0, P)), K)[TensorIndex.Slice(step: S), TensorIndex.Slice(step: S)];
