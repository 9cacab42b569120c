// expect: This divides by 50
return x.Zip(y, (a, b) => Math.Pow(theta0 + theta1 * a - b, 2)).Sum() / 50;
