// expect: This takes the largest of the pixels
return F.conv2d(F.max_pool2d(x, stride), P);
