// expect: turned upside down
return Convolve(F.pad(X, (P, P, P, P)), K.flip(0, 1))[TensorIndex.Slice(step: S), TensorIndex.Slice(step: S)];
