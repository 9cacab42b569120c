// expect: X stands before the tanh
var H = (X.matmul(W) + b).tanh();
var dZ = G * (1 - H * H);
return (X.T.matmul(dZ), dZ.sum([0]), G.matmul(W.T));
