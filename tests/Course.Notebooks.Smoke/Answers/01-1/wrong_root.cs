// expect: This is the root
return Math.Sqrt(x.Zip(y, (a, b) => Math.Pow(theta0 + theta1 * a - b, 2)).Average());
