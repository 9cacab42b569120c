// expect: take the mean that is given
var m = x.mean([0]);
return m + (x - m).matmul(V[..k].T).matmul(V[..k]);
