// expect: The stride is taken across only
return F.conv2d(x, P, strides: [1, stride]);
