// expect: Each part counts with its slope
var change = new double[tape.Length];
change[of] = 1;
for (var k = of + 1; k < tape.Length; k++)
    change[k] = tape[k].Sum(part => change[part.from]);
return change;
