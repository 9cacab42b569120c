// expect: One unit too many
return [.. Enumerable.Range(0, m + 1).Select(j => j == 0 ? (double)m : j % 2 == 1 ? -2 * m : 2 * m)];
