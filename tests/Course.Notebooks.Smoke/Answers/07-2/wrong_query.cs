// expect: draws anew each time it is read
var bag = Enumerable.Range(0, n).Select(_ => random.Next(n));
return (bag.ToArray(), Enumerable.Range(0, n).Except(bag).ToArray());
