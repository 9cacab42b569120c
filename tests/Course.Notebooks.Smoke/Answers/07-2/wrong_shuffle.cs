// expect: Every row is in the bag exactly once
var bag = Enumerable.Range(0, n).ToArray();
random.Shuffle(bag);
return (bag, Array.Empty<int>());
