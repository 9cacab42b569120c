// expect: For the input
return [.. Enumerable.Range(0, 20).Where(t => t < from - gap || t > to + gap)];
