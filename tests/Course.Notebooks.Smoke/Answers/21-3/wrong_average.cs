// expect: Pixels were averaged
return F.conv2d(F.avg_pool2d(x, stride), P);
