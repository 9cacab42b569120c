// expect: For the input
return [.. Enumerable.Range(0, n).Where(t => t < from - 2 || t > to + 2)];
