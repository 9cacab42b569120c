// expect: Two generators gave the same bag
var own = new Random(0);
int[] bag = [.. Enumerable.Range(0, n).Select(_ => own.Next(n))];
return (bag, [.. Enumerable.Range(0, n).Except(bag)]);
