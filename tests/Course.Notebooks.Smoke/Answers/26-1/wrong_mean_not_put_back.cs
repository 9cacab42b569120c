// expect: Put it back
return (x - mean).matmul(V[..k].T).matmul(V[..k]);
