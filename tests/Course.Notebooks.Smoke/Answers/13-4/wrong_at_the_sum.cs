// expect: not the sum before it
var Z = X.matmul(W) + b;
var dZ = G * (1 - Z * Z);
return (X.T.matmul(dZ), dZ.sum([0]), dZ.matmul(W.T));
