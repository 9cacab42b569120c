// expect: You square the mean
return Math.Pow(x.Zip(y, (a, b) => theta0 + theta1 * a - b).Average(), 2);
