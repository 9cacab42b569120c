// expect: changes with itself as 1
var change = new double[tape.Length];
for (var k = of + 1; k < tape.Length; k++)
    change[k] = tape[k].Sum(part => part.slope * change[part.from]);
return change;
