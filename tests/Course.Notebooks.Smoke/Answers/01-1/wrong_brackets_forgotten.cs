// expect: Brackets are missing
var sum = 0.0;
for (var i = 0; i < x.Length; i++) sum += Math.Pow(y[i] - theta0 + theta1 * x[i], 2);
return sum / x.Length;
