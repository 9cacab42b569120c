// expect: Your function stops: Index was outside
var (first, last) = (layers[0], layers[1]);
return (x.matmul(first.W.T) + first.b).matmul(last.W).reshape(3, 7);
