// expect: drawn far more often
int[] bag = [.. Enumerable.Range(0, n).Select(_ => (int)Math.Round(random.NextDouble() * (n - 1)))];
return (bag, [.. Enumerable.Range(0, n).Except(bag)]);
