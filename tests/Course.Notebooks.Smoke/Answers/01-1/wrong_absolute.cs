// expect: Square each error first
return x.Zip(y, (a, b) => Math.Abs(theta0 + theta1 * a - b)).Average();
