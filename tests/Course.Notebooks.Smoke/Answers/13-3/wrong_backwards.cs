// expect: This is the walk back
var change = new double[tape.Length];
change[^1] = 1;
for (var k = tape.Length - 1; k >= 0; k--)
    foreach (var (from, slope) in tape[k]) change[from] += slope * change[k];
return change;
