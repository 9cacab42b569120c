// expect: The two have changed places
int[] bag = [.. Enumerable.Range(0, n).Select(_ => random.Next(n))];
return ([.. Enumerable.Range(0, n).Except(bag)], bag);
