// expect: The rows are dealt out like cards
return Enumerable.Range(0, k).Select(f => Enumerable.Range(0, n).Where(i => i % k == f).ToArray()).ToArray();
