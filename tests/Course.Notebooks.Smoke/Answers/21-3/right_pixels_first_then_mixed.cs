var step = TensorIndex.Slice(step: stride);
var pixels = x[.., .., step, step];
return torch.einsum("nchw,dc->ndhw", pixels, P[.., .., 0, 0]);
