// expect: At the first kink
return [.. Enumerable.Range(0, m).Select(j => j == 0 ? m : j % 2 == 1 ? 2.0 * m : -2.0 * m)];
