// expect: too narrow on both sides
return [.. Enumerable.Range(0, n).Where(t => t <= from - gap || t >= to + gap)];
