var others = theta.clone();
others[j] = 0;
var r = y - X.matmul(others);
var n = X.shape[0];
var pull = (X[.., j].dot(r) / n).item<double>();
var size = (X[.., j].dot(X[.., j]) / n).item<double>();
return pull > lambda / 2 ? (pull - lambda / 2) / size : pull < -lambda / 2 ? (pull + lambda / 2) / size : 0;
