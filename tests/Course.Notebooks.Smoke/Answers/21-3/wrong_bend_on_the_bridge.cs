// expect: The bridge does not bend
return F.conv2d(x, P, strides: [stride, stride]).relu();
