// expect: A row outside 0
int[] bag = [.. Enumerable.Range(0, n).Select(_ => random.Next(1, n + 1))];
return (bag, [.. Enumerable.Range(0, n).Except(bag)]);
