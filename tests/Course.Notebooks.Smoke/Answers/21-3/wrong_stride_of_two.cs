// expect: Your stride is always 2
return F.conv2d(x, P, strides: [2, 2]);
