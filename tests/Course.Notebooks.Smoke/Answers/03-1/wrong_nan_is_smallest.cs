// expect: take NaN for the smallest number of all
var best = Enumerable.Range(0, validation.Length).MinBy(i => validation[i]);
return (best + 1, test[best]);
