var before = Enumerable.Range(0, Math.Max(0, from - gap));
var first = Math.Min(n, to + gap + 1);
return [.. before, .. Enumerable.Range(first, n - first)];
