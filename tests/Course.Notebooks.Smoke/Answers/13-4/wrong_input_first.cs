// expect: The three come in another order
var dZ = G * (1 - (X.matmul(W) + b).tanh().square());
return (dZ.matmul(W.T), X.T.matmul(dZ), dZ.sum([0]));
