// expect: The stride is taken downwards only
return F.conv2d(x, P, strides: [stride, 1]);
