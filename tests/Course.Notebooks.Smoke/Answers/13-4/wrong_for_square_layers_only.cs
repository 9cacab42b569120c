// expect: W [3, 2]
var H = (X.matmul(W) + b).tanh();
var dZ = G * (1 - H * H);
return (X.T.matmul(dZ), dZ.sum([0]), dZ.matmul(W.T)[.., ..(int)W.shape[1]]);
