// expect: a max pooling
return F.max_pool2d(Batch(F.pad(X, (P, P, P, P))), [K.shape[0], K.shape[1]], [S, S])[0, 0];
