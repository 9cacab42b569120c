// expect: The months run from 0
return [.. Enumerable.Range(1, n).Where(t => t < from - gap || t > to + gap)];
