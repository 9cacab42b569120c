// expect: X has a row for each sample
var H = (X.matmul(W) + b).tanh();
var dZ = G * (1 - H * H);
return (X.matmul(dZ), dZ.sum([0]), dZ.matmul(W.T));
