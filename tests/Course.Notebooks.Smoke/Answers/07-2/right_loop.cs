var bag = new int[n];
var drawn = new bool[n];
for (var i = 0; i < n; i++)
{
    bag[i] = random.Next(n);
    drawn[bag[i]] = true;
}
var outOfBag = new List<int>();
for (var i = 0; i < n; i++)
    if (!drawn[i]) outOfBag.Add(i);
return (bag, outOfBag.ToArray());
