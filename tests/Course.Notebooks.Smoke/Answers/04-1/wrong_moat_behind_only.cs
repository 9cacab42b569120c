// expect: The moat is missing before the block
return [.. Enumerable.Range(0, n).Where(t => t < from || t > to + gap)];
