// expect: 0 and −0 are equal as numbers
return 1 + Enumerable.Range(0, w.Length).Where(j => w[j] != 0)
    .GroupBy(j => $"{-b[j] / w[j]:F3}", j => v[j] * Math.Abs(w[j])).Count(kink => kink.Sum() != 0);
