// expect: rows are never held back
return Enumerable.Range(0, k).Select(f => Enumerable.Range(f * (n - 1) / k, (f + 1) * (n - 1) / k - f * (n - 1) / k).ToArray()).ToArray();
