// expect: the sign belongs to a place
var d = new Dictionary<double, double>();
for (var j = 0; j < w.Length; j++)
{
    if (w[j] == 0) continue;
    var at = Math.Abs(b[j] / w[j]);
    d[at] = d.GetValueOrDefault(at) + v[j] * Math.Abs(w[j]);
}
return 1 + d.Values.Count(c => c != 0);
