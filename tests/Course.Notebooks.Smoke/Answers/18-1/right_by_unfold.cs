var columns = F.unfold(Batch(X), (K.shape[0], K.shape[1]), padding: (P, P), stride: (S, S))[0];
return K.reshape(1, -1).matmul(columns).reshape((X.shape[0] - K.shape[0] + 2 * P) / S + 1, -1);
