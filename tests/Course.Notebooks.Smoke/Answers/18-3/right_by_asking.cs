return MatrixOf(picture => Convolve(picture, K), H, W);
