var bag = Enumerable.Range(0, n).Select(_ => (int)(n * random.NextDouble())).Order().ToArray();
return (bag, Enumerable.Range(0, n).Where(row => !bag.Contains(row)).Reverse().ToArray());
