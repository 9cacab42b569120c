// expect: too narrow before the block
return [.. Enumerable.Range(0, n).Where(t => t <= from - gap || t > to + gap)];
