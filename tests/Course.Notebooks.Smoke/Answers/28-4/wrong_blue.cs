// expect: squared error, as notebook 24
double Mse(double[] f) => f.Zip(y, (u, v) => (u - v) * (u - v)).Average();
return Mse(b) / (Mse(a) + Mse(b));
