// expect: too wide on both sides
return [.. Enumerable.Range(0, n).Where(t => t < from - gap - 1 || t > to + gap + 1)];
