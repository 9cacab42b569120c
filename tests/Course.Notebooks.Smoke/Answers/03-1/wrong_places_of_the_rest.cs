// expect: move up a place
double[] rest = [.. validation.Where(e => !double.IsNaN(e))];
var best = Array.IndexOf(rest, rest.Min());
return (best + 1, test[best]);
