// expect: The same generator gave two different bags
int[] bag = [.. Enumerable.Range(0, n).Select(_ => Random.Shared.Next(n))];
return (bag, [.. Enumerable.Range(0, n).Except(bag)]);
