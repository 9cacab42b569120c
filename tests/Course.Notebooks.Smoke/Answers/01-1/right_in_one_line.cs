return x.Zip(y, (a, b) => (b - theta1 * a - theta0) * (b - theta1 * a - theta0)).Average();
