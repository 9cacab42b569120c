// expect: One of the two arrays is null
int[] bag = [.. Enumerable.Range(0, n).Select(_ => random.Next(n))];
return (bag, null);
