// expect: For the input "a chain"
var gradient = new double[tape.Length];
gradient[^1] = 1;
for (var k = tape.Length - 1; k > 1; k--)
    foreach (var (from, slope) in tape[k]) gradient[from] += slope * gradient[k];
return gradient;
