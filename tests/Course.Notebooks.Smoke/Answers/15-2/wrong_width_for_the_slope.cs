// expect: its slope is m, not 1/m
return [.. Enumerable.Range(0, m).Select(j => (j == 0 ? 1 : j % 2 == 1 ? -2.0 : 2) / m)];
