// expect: 0 and 9 can be answers
return Enumerable.Range(1, 8).MaxBy(k => p[k] + (p[k - 1] + p[k + 1]) / 2);
