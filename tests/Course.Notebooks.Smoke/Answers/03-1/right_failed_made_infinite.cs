double[] errors = [.. validation.Select(e => double.IsNaN(e) ? double.PositiveInfinity : e)];
var best = Array.IndexOf(errors, errors.Min());
return (best + 1, test[best]);
