// expect: In C# 1 / 3 is 0
var sum = 0.0;
for (var i = 0; i < x.Length; i++) sum += Math.Pow(theta0 + theta1 * x[i] - y[i], 2);
return 1 / x.Length * sum;
