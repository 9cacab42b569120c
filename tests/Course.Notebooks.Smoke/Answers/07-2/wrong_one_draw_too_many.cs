// expect: The bag has another size
int[] bag = [.. Enumerable.Range(0, n + 1).Select(_ => random.Next(n))];
return (bag, [.. Enumerable.Range(0, n).Except(bag)]);
