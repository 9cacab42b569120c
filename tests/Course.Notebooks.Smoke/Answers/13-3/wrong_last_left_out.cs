// expect: For the input "a chain", of = 0
var change = new double[tape.Length];
change[of] = 1;
for (var k = of + 1; k < tape.Length - 1; k++)
    change[k] = tape[k].Sum(part => part.slope * change[part.from]);
return change;
