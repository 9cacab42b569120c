// expect: You count the ways back
var gradient = new double[tape.Length];
gradient[^1] = 1;
for (var k = tape.Length - 1; k >= 0; k--)
    foreach (var (from, _) in tape[k]) gradient[from] += gradient[k];
return gradient;
