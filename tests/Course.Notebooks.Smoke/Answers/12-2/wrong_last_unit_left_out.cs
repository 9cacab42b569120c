// expect: The first net has three kinks
return 1 + Enumerable.Range(0, w.Length - 1).Where(j => w[j] != 0)
    .GroupBy(j => -b[j] / w[j], j => v[j] * Math.Abs(w[j])).Count(kink => kink.Sum() != 0);
