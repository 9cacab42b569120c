// expect: The padding is ignored
return Convolve(X, K)[TensorIndex.Slice(step: S), TensorIndex.Slice(step: S)];
