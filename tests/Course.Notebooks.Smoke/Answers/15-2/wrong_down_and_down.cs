// expect: never up again
return [.. Enumerable.Range(0, m).Select(j => j == 0 ? (double)m : -2 * m)];
