// expect: With square kernels it is right
var (w, h) = (K.shape[0], K.shape[1]);
var columns = F.unfold(Batch(X), (h, w), padding: (P, P), stride: (S, S))[0];
return K.reshape(1, -1).matmul(columns).reshape((X.shape[0] - h + 2 * P) / S + 1, -1);
