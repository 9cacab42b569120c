// expect: is multiplied here
return X.T.matmul(X.matmul(X.T).matmul(y));
