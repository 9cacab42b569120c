// expect: For n = 4, a row outside 0 … 3 was drawn
int[] bag = [.. Enumerable.Range(0, n).Select(_ => random.Next(3000))];
return (bag, [.. Enumerable.Range(0, n).Except(bag)]);
