// expect: There is no bias
return (Ridge(X, y, lambda), 0);
