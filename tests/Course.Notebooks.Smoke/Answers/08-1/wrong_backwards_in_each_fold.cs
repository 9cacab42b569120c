// expect: Each row is held back once, but not in order
return Enumerable.Range(0, k).Select(f => Enumerable.Range(f * n / k, (f + 1) * n / k - f * n / k).Reverse().ToArray()).ToArray();
