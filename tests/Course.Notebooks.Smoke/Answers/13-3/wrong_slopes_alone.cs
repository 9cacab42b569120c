// expect: multiply with what the part itself does
var change = new double[tape.Length];
change[of] = 1;
for (var k = of + 1; k < tape.Length; k++)
    change[k] = tape[k].Sum(part => part.slope);
return change;
