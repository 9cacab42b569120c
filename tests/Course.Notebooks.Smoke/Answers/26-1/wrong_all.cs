// expect: Keep the first k
return mean + (x - mean).matmul(V.T).matmul(V);
