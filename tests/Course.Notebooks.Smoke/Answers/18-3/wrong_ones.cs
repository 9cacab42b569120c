// expect: Now put the kernel's numbers there
return MatrixOf(picture => Convolve(picture, torch.ones_like(K)), H, W);
