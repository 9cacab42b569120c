// expect: The errors are not squared
return x.Zip(y, (a, b) => theta0 + theta1 * a - b).Average();
