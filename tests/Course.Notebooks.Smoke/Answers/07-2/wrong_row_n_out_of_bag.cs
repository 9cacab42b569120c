// expect: A row that does not exist is called out of bag
int[] bag = [.. Enumerable.Range(0, n).Select(_ => random.Next(n))];
return (bag, [.. Enumerable.Range(0, n + 1).Except(bag)]);
