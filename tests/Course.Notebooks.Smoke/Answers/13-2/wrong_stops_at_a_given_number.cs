// expect: For the input "a detour"
var gradient = new double[tape.Length];
gradient[^1] = 1;
for (var k = tape.Length - 1; k >= 0 && tape[k].Length > 0; k--)
    foreach (var (from, slope) in tape[k])
        gradient[from] += slope * gradient[k];
return gradient;
