// expect: These are the slopes
return [.. Enumerable.Range(0, m).Select(j => j % 2 == 0 ? (double)m : -m)];
