int k = errors.GetLength(1);
double Mean(int r) => Enumerable.Range(0, k).Average(c => errors[r, c]);
var best = Enumerable.Range(0, errors.GetLength(0)).MinBy(Mean);
var m = Mean(best);
var limit = m + Math.Sqrt(Enumerable.Range(0, k).Sum(c => Math.Pow(errors[best, c] - m, 2)) / (k * (k - 1.0)));
return Enumerable.Range(0, best + 1).First(r => Mean(r) <= limit) + 1;
