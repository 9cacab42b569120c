var P = V[..k].T.matmul(V[..k]);                         // [d, d]
return (x - mean).matmul(P) + mean;
