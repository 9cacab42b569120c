// expect: right for the tent
return [.. Enumerable.Range(0, m).Select(j => j == 0 ? 2.0 : j % 2 == 1 ? -4 : 4)];
