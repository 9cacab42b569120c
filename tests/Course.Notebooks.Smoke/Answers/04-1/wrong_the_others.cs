// expect: These are the months that are not for training
return [.. Enumerable.Range(0, n).Where(t => t >= from - gap && t <= to + gap)];
