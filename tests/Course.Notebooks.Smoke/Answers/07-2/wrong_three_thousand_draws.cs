// expect: For n = 4 it has another size
int[] bag = [.. Enumerable.Range(0, 3000).Select(_ => random.Next(n))];
return (bag, [.. Enumerable.Range(0, n).Except(bag)]);
