// expect: There is no moat
return [.. Enumerable.Range(0, n).Where(t => t < from || t > to)];
