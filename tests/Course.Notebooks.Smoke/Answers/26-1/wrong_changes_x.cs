// expect: chang
x.sub_(mean);
return mean + x.matmul(V[..k].T).matmul(V[..k]);
