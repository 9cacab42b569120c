// expect: This takes y for a
return X.T.matmul(y);
