// expect: rows are never held back
return Enumerable.Range(0, k).Select(f => Enumerable.Range(f * (n / k), n / k).ToArray()).ToArray();
