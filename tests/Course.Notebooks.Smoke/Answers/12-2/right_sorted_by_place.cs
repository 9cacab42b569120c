var kinks = Enumerable.Range(0, w.Length).Where(j => w[j] != 0)
    .Select(j => (place: -b[j] / w[j], change: v[j] * Math.Abs(w[j]))).OrderBy(k => k.place).ToList();
var pieces = 1;
for (var i = 0; i < kinks.Count;)
{
    var (place, sum) = (kinks[i].place, 0.0);
    for (; i < kinks.Count && kinks[i].place == place; i++) sum += kinks[i].change;
    if (sum != 0) pieces++;
}
return pieces;
