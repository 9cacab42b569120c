// expect: Place 0 belongs to degree 1
var best = Enumerable.Range(0, validation.Length).Where(i => !double.IsNaN(validation[i])).MinBy(i => validation[i]);
return (best, test[best]);
