var side = (int)(K1.shape[0] + K2.shape[0] - 1);
return MatrixOf(x => Convolve(Convolve(x, K1), K2), side, side).reshape(side, side);
