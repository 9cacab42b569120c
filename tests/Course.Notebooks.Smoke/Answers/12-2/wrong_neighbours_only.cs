// expect: In the sixth net the first unit and the last bend at the same place
var (count, last, sum) = (1, double.NaN, 0.0);
for (var j = 0; j < w.Length; j++)
{
    if (w[j] == 0) continue;
    if (-b[j] / w[j] != last) (count, last, sum) = (count + (sum != 0 ? 1 : 0), -b[j] / w[j], 0);
    sum += v[j] * Math.Abs(w[j]);
}
return count + (sum != 0 ? 1 : 0);
