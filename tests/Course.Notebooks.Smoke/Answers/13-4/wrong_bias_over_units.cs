// expect: ∂L/∂b
var H = (X.matmul(W) + b).tanh();
var dZ = G * (1 - H * H);
return (X.T.matmul(dZ), dZ.sum([1]), dZ.matmul(W.T));
