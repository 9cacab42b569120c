var keep = Math.Exp(-1 / tau);
double sum = 0, weight = 0;
var m = new List<double>();
foreach (var v in x)
{
    sum *= keep;
    weight *= keep;
    if (!double.IsNaN(v))
    {
        sum += v;
        weight += 1;
    }
    m.Add(weight > 0 ? sum / weight : double.NaN);
}
return m.ToArray();
