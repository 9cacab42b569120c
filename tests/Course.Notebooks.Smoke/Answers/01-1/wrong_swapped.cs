// expect: have changed places
return x.Zip(y, (a, b) => Math.Pow(theta1 + theta0 * a - b, 2)).Average();
