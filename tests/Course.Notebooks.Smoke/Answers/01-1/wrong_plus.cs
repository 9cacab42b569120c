// expect: minus y, not plus
return x.Zip(y, (a, b) => Math.Pow(theta0 + theta1 * a + b, 2)).Average();
