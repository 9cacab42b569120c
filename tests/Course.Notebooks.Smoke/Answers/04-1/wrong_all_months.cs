// expect: 12 entries where 5 are needed
return n == 12 ? [.. Enumerable.Range(0, n)] : [.. Enumerable.Range(0, n).Where(t => t < from - gap || t > to + gap)];
