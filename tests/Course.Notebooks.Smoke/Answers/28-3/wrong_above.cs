// expect: Only the neighbour above
return Enumerable.Range(0, 10).MaxBy(k => p[k] + (k < 9 ? p[k + 1] / 2 : 0));
