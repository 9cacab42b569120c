if (k < 2 || k > n) throw new ArgumentOutOfRangeException(nameof(k));
return [.. Enumerable.Range(0, k).Select(f => Enumerable.Range(f * n / k, (f + 1) * n / k - f * n / k).ToArray())];
