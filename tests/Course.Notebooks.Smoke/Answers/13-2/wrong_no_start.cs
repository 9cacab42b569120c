// expect: changes with itself as 1
var gradient = new double[tape.Length];
for (var k = tape.Length - 1; k >= 0; k--)
    foreach (var (from, slope) in tape[k]) gradient[from] += slope * gradient[k];
return gradient;
