// expect: sign is wrong
var d = a.Zip(b, (u, v) => u - v).ToArray();
return Math.Clamp(d.Zip(y.Zip(b, (u, v) => v - u), (u, v) => u * v).Sum() / d.Sum(u => u * u), 0, 1);
