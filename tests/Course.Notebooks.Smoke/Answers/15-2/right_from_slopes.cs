double[] slopes = [.. Enumerable.Range(0, m).Select(j => m * Math.Pow(-1, j))];
return [.. slopes.Select((slope, j) => j == 0 ? slope : slope - slopes[j - 1])];
