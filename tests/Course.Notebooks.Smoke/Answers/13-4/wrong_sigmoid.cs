// expect: slope of the sigmoid
var H = (X.matmul(W) + b).tanh();
var dZ = G * H * (1 - H);
return (X.T.matmul(dZ), dZ.sum([0]), dZ.matmul(W.T));
