// expect: For the input the sixth net
var change = new Dictionary<double, double>();
for (var j = 0; j < 3; j++)
    if (w[j] != 0) change[-b[j] / w[j]] = change.GetValueOrDefault(-b[j] / w[j]) + v[j] * Math.Abs(w[j]);
return 1 + change.Values.Count(c => c != 0);
