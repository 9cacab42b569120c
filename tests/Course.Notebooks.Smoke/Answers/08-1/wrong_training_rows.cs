// expect: are these the training rows?
return Enumerable.Range(0, k)
    .Select(f => Enumerable.Range(0, n).Where(i => i * k / n != f).ToArray()).ToArray();
