// expect: the mean of the products
return Convolve(F.pad(X, (P, P, P, P)), K)[TensorIndex.Slice(step: S), TensorIndex.Slice(step: S)] / K.numel();
