var H = (X.matmul(W) + b).tanh();
var dZ = G * (1 - H.square());
return (X.T.matmul(dZ), dZ.sum([0]), dZ.matmul(W.T));
