// expect: needs no padding
return F.conv2d(x, P, strides: [stride, stride], padding: [1, 1]);
