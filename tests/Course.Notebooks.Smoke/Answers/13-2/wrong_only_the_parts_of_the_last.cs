// expect: Only the parts of the last entry
var g = new double[tape.Length];
g[^1] = 1;
foreach (var (from, slope) in tape[^1]) g[from] += slope;
return g;
