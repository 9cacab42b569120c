// expect: The months after the block are missing
return [.. Enumerable.Range(0, n).Where(t => t < from - gap)];
