// expect: For the input "a chain"
var gradient = Enumerable.Repeat(1.0, tape.Length).ToArray();
for (var k = tape.Length - 1; k >= 0; k--)
    foreach (var (from, slope) in tape[k]) gradient[from] += slope * gradient[k];
return gradient;
