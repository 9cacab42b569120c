// expect: For the input five degrees
var best = Enumerable.Range(1, validation.Length - 1).Where(i => !double.IsNaN(validation[i])).MinBy(i => validation[i]);
return (best + 1, test[best]);
