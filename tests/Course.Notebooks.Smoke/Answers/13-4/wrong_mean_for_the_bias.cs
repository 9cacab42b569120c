// expect: adds to the gradient of b
var H = (X.matmul(W) + b).tanh();
var dZ = G * (1 - H * H);
return (X.T.matmul(dZ), dZ.mean([0]), dZ.matmul(W.T));
