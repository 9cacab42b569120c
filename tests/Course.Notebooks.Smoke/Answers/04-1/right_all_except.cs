return [.. Enumerable.Range(0, n).Except(Enumerable.Range(from - gap, to - from + 1 + 2 * gap))];
