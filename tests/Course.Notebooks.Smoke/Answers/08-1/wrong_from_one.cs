// expect: The rows should be 0
return Enumerable.Range(0, k).Select(f => Enumerable.Range(1 + f * n / k, (f + 1) * n / k - f * n / k).ToArray()).ToArray();
