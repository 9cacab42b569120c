// The slope far left of all kinks, between each two, and far right.
double Slope(double x) => Enumerable.Range(0, w.Length).Sum(j => w[j] * x + b[j] > 0 ? v[j] * w[j] : 0);
double[] places = [.. Enumerable.Range(0, w.Length).Where(j => w[j] != 0).Select(j => -b[j] / w[j]).Distinct().Order()];
if (places.Length == 0) return 1;
double[] between = [places[0] - 1, .. places.Zip(places.Skip(1), (left, right) => (left + right) / 2), places[^1] + 1];
double[] slopes = [.. between.Select(Slope)];
return 1 + Enumerable.Range(1, slopes.Length - 1).Count(i => slopes[i] != slopes[i - 1]);
