// expect: The first unit is missing
return [.. Enumerable.Range(1, m - 1).Select(j => j % 2 == 1 ? -2.0 * m : 2.0 * m)];
