// expect: For the input K 3 × 3, pictures of 4 × 5
return MatrixOf(picture => Convolve(picture, K), H, W)[..^1];
