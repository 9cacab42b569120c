var gradient = new double[tape.Length];
for (var k = tape.Length - 1; k >= 0; k--)
{
    gradient[k] = k == tape.Length - 1 ? 1 : 0;
    for (var later = k + 1; later < tape.Length; later++)
        gradient[k] += tape[later].Where(part => part.from == k).Sum(part => part.slope * gradient[later]);
}
return gradient;
