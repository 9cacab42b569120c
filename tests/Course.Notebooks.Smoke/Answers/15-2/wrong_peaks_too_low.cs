// expect: The peaks reach 1/m only
return [.. Enumerable.Range(0, m).Select(j => j == 0 ? 1.0 : j % 2 == 1 ? -2 : 2)];
