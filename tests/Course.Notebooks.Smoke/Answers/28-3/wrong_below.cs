// expect: Only the neighbour below
return Enumerable.Range(0, 10).MaxBy(k => p[k] + (k > 0 ? p[k - 1] / 2 : 0));
