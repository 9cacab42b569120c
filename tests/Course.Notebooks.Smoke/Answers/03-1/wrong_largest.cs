// expect: This takes the largest error
var best = Enumerable.Range(0, validation.Length).Where(i => !double.IsNaN(validation[i])).MaxBy(i => validation[i]);
return (best + 1, test[best]);
