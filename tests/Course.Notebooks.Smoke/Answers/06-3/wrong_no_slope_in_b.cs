// expect: slope in b is missing
return 2 * X.T.matmul(X.matmul(w) + b - y) / X.shape[0];
