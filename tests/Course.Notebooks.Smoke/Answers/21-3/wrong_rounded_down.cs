// expect: The last row and column are left out
return F.conv2d(x, P, strides: [stride, stride])[.., .., ..(int)(x.shape[2] / stride), ..(int)(x.shape[3] / stride)];
