// expect: rows and columns changed places
var H = (X.matmul(W) + b).tanh();
var dZ = G * (1 - H * H);
return (dZ.T.matmul(X), dZ.sum([0]), dZ.matmul(W.T));
