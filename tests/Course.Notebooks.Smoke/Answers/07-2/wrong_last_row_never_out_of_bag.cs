// expect: Some rows are neither in the bag nor out of it
int[] bag = [.. Enumerable.Range(0, n).Select(_ => random.Next(n))];
return (bag, [.. Enumerable.Range(0, n - 1).Except(bag)]);
