// expect: The score must be that degree's own
var best = Enumerable.Range(0, validation.Length).Where(i => !double.IsNaN(validation[i])).MinBy(i => validation[i]);
return (best + 1, test.Min());
