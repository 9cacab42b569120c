// expect: For the input 3 points and 8 columns
var (n, p) = ((int)X.shape[0], (int)X.shape[1]);
var theta = torch.zeros(p, dtype: float64);
theta[(p - n)..] = torch.linalg.solve(X[.., (p - n)..], y);
return theta;
