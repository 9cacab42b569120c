// expect: Height and width have changed places
return F.conv2d(x, P, strides: [stride, stride]).transpose(2, 3);
