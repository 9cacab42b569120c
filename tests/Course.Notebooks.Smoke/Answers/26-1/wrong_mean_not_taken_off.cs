// expect: begins by taking the mean off
return mean + x.matmul(V[..k].T).matmul(V[..k]);
