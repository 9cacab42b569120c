// expect: too narrow behind the block
return [.. Enumerable.Range(0, n).Where(t => t < from - gap || t >= to + gap)];
