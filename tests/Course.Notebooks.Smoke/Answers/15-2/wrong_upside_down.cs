// expect: the first piece climbs
return [.. Enumerable.Range(0, m).Select(j => j == 0 ? -(double)m : j % 2 == 1 ? 2 * m : -2 * m)];
