// expect: One fold takes all the rows that are left over
return Enumerable.Range(0, k).Select(f => Enumerable.Range(f * (n / k), f == k - 1 ? n - f * (n / k) : n / k).ToArray()).ToArray();
