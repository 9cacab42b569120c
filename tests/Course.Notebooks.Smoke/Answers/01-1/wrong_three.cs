// expect: This divides by 3
return x.Zip(y, (a, b) => Math.Pow(theta0 + theta1 * a - b, 2)).Sum() / 3;
