// expect: Begin with the first pixel
var step = TensorIndex.Slice(1, null, stride);
return F.conv2d(x[.., .., step, step], P);
