// expect: The last rows come first
return Enumerable.Range(0, k).Select(f => Enumerable.Range(f * n / k, (f + 1) * n / k - f * n / k).ToArray()).Reverse().ToArray();
