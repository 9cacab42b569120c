// expect: Your code stops
var bag = new int[n];
for (var i = 0; i <= n; i++) bag[i] = random.Next(n);
return (bag, [.. Enumerable.Range(0, n).Except(bag)]);
