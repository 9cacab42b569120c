// expect: is missing in the line
return x.Zip(y, (a, b) => Math.Pow(theta1 * a - b, 2)).Average();
