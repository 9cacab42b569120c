// expect: not a mean. G has
var H = (X.matmul(W) + b).tanh();
var dZ = G * (1 - H * H);
return (X.T.matmul(dZ) / X.shape[0], dZ.mean([0]), dZ.matmul(W.T));
