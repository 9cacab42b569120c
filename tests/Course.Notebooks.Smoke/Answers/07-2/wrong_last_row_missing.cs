// expect: One row is never drawn
int[] bag = [.. Enumerable.Range(0, n).Select(_ => random.Next(n - 1))];
return (bag, [.. Enumerable.Range(0, n).Except(bag)]);
