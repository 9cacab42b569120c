// expect: not H itself
var H = (X.matmul(W) + b).tanh();
var dZ = G * H;
return (X.T.matmul(dZ), dZ.sum([0]), dZ.matmul(W.T));
