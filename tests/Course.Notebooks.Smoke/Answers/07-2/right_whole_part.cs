int[] bag = [.. Enumerable.Range(0, n).Select(_ => (int)(random.NextDouble() * n))];
return (bag, [.. Enumerable.Range(0, n).Except(bag)]);
