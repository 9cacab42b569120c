// expect: About 63 % of the rows
int[] bag = [.. Enumerable.Range(0, n).Select(_ => (random.Next(n) + random.Next(n)) / 2)];
return (bag, [.. Enumerable.Range(0, n).Except(bag)]);
