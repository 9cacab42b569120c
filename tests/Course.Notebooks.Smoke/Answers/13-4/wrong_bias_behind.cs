// expect: The bias stands before the tanh
var H = (X.matmul(W) + b).tanh();
var dZ = G * (1 - H * H);
return (X.T.matmul(dZ), G.sum([0]), dZ.matmul(W.T));
