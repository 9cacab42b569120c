// expect: The bias is missing on the way forward
var H = X.matmul(W).tanh();
var dZ = G * (1 - H * H);
return (X.T.matmul(dZ), dZ.sum([0]), dZ.matmul(W.T));
