// expect: take the nearer end
var d = a.Zip(b, (u, v) => u - v).ToArray();
return d.Zip(y.Zip(b, (u, v) => u - v), (u, v) => u * v).Sum() / d.Sum(u => u * u);
