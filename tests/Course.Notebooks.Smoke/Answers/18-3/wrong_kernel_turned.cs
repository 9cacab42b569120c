// expect: turned upside down
return MatrixOf(picture => Convolve(picture, K.flip(0, 1)), H, W);
