// expect: The other two kinks still do
var change = new Dictionary<double, double>();
for (var j = 0; j < w.Length; j++)
{
    if (w[j] == 0) break;
    change[-b[j] / w[j]] = change.GetValueOrDefault(-b[j] / w[j]) + v[j] * Math.Abs(w[j]);
}
return 1 + change.Values.Count(c => c != 0);
