List<int>[] folds = [.. Enumerable.Range(0, k).Select(_ => new List<int>())];
foreach (var family in Enumerable.Range(0, group.Length).GroupBy(i => group[i]).OrderByDescending(f => f.Count()))
    folds.MinBy(f => f.Count)!.AddRange(family);
return [.. Enumerable.Range(0, group.Length).Select(i => Array.FindIndex(folds, f => f.Contains(i)))];
