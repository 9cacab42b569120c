// expect: A mixture has none
var d = a.Zip(b, (x, z) => x - z).ToArray();
var e = y.Zip(b, (x, z) => x - z).ToArray();
var (meanD, meanE) = (d.Average(), e.Average());
var slope = d.Zip(e, (x, z) => (x - meanD) * (z - meanE)).Sum() / d.Sum(x => (x - meanD) * (x - meanD));
return Math.Clamp(slope, 0, 1);
