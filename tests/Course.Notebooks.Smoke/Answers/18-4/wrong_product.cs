// expect: the kernels never move
return K1 * K2;
