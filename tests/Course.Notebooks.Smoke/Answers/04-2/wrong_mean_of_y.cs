// expect: The bias is the mean of y only if
return (Ridge(X - X.mean([0]), y - y.mean(), lambda), y.mean().item<double>());
