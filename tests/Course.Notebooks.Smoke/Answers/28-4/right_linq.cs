var d = a.Zip(b, (u, v) => u - v).ToArray();
var w = d.Zip(y.Zip(b, (u, v) => u - v), (u, v) => u * v).Sum() / d.Sum(u => u * u);
return w < 0 ? 0 : w > 1 ? 1 : w;
