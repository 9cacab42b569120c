// expect: For the input four degrees
var best = Enumerable.Range(0, validation.Length - 1).Where(i => !double.IsNaN(validation[i])).MinBy(i => validation[i]);
return (best + 1, test[best]);
