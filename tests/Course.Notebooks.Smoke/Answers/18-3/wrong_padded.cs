// expect: the matrix of a convolution with padding
return MatrixOf(picture => F.conv2d(Batch(picture), Batch(K), padding: [K.shape[0] / 2, K.shape[1] / 2])[0, 0], H, W);
