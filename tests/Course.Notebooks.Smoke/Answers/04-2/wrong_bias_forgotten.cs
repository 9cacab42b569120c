// expect: The bias brings the means back in
return (Ridge(X - X.mean([0]), y - y.mean(), lambda), 0);
