// expect: always used
return mean + (x - mean).matmul(V[..2].T).matmul(V[..2]);
