// expect: The bag has another size
int[] bag = [.. Enumerable.Range(0, (int)(0.63 * n)).Select(_ => random.Next(n))];
return (bag, [.. Enumerable.Range(0, n).Except(bag)]);
