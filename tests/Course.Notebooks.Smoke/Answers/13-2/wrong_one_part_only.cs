// expect: "used twice"
var gradient = new double[tape.Length];
gradient[^1] = 1;
for (var k = tape.Length - 1; k >= 0; k--)
    foreach (var (from, slope) in tape[k].DistinctBy(part => part.from).Take(1)) gradient[from] += slope * gradient[k];
return gradient;
