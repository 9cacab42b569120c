// expect: Only the parts of the last entry
var gradient = new double[tape.Length];
gradient[^1] = 1;
for (var k = 0; k < tape.Length; k++)
    foreach (var (from, slope) in tape[k]) gradient[from] += slope * gradient[k];
return gradient;
