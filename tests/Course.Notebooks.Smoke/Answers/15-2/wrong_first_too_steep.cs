// expect: twice too steep
return [.. Enumerable.Range(0, m).Select(j => j % 2 == 0 ? 2.0 * m : -2.0 * m)];
