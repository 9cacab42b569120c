// expect: For the input K 2 × 2, pictures of 4 × 3
return MatrixOf(picture => Convolve(picture, digits), H, W);
