// expect: Rows and columns have changed places
return MatrixOf(picture => Convolve(picture, K), H, W).T;
