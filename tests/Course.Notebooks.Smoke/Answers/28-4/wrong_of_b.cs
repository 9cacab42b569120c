// expect: weight of b
var d = b.Zip(a, (u, v) => u - v).ToArray();
var w = d.Zip(y.Zip(a, (u, v) => u - v), (u, v) => u * v).Sum() / d.Sum(u => u * u);
return Math.Clamp(w, 0, 1);
