// expect: Level 9 can be an answer
return Enumerable.Range(0, 9).MaxBy(k => p[k] + 0.5 * ((k > 0 ? p[k - 1] : 0) + p[k + 1]));
