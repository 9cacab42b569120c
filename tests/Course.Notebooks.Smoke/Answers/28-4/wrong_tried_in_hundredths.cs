// expect: nearest hundredth
return Enumerable.Range(0, 101).Select(k => k / 100.0)
    .MinBy(w => a.Select((x, i) => Math.Pow(w * x + (1 - w) * b[i] - y[i], 2)).Sum());
