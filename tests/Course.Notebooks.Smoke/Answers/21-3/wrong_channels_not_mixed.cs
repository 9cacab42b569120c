// expect: the channels are still those of x
var step = TensorIndex.Slice(step: stride);
return x[.., .., step, step];
