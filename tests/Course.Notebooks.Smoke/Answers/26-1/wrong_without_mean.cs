// expect: missing on both ways
return x.matmul(V[..k].T).matmul(V[..k]);
