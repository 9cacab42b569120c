// expect: the better of the two
double Mse(double[] f) => f.Zip(y, (u, v) => (u - v) * (u - v)).Average();
return Mse(a) <= Mse(b) ? 1 : 0;
