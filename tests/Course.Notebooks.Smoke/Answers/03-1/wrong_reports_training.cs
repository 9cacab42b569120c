// expect: Its training error says nothing about new points
var best = Enumerable.Range(0, validation.Length).Where(i => !double.IsNaN(validation[i])).MinBy(i => validation[i]);
return (best + 1, train[best]);
