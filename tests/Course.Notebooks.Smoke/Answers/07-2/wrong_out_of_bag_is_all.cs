// expect: Some rows are both in the bag and out of it
int[] bag = [.. Enumerable.Range(0, n).Select(_ => random.Next(n))];
return (bag, [.. Enumerable.Range(0, n)]);
