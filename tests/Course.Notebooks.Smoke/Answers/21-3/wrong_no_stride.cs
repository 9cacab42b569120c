// expect: The picture has kept its size
return F.conv2d(x, P);
