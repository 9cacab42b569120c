// expect: no neighbours
return Enumerable.Range(0, 10).MaxBy(k => p[k] + (p[(k + 9) % 10] + p[(k + 1) % 10]) / 2);
