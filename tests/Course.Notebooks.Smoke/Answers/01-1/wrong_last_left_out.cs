// expect: For the
var sum = 0.0;
for (var i = 0; i < x.Length - 1; i++) sum += Math.Pow(theta0 + theta1 * x[i] - y[i], 2);
return sum / x.Length;
