// expect: named more than once
int[] bag = [.. Enumerable.Range(0, n).Select(_ => random.Next(n))];
int[] outOfBag = [.. Enumerable.Range(0, n).Except(bag)];
return (bag, [.. outOfBag, .. outOfBag]);
