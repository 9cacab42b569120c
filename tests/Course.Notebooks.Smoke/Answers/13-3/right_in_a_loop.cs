var change = new double[tape.Length];
change[of] = 1;
for (var k = of + 1; k < tape.Length; k++)
    foreach (var (from, slope) in tape[k]) change[k] += slope * change[from];
return change;
