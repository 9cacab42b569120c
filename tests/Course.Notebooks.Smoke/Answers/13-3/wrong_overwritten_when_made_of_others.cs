// expect: overwrites that 1
var change = new double[tape.Length];
change[of] = 1;
for (var k = 0; k < tape.Length; k++)
    if (tape[k].Length > 0)
        change[k] = tape[k].Sum(part => part.slope * change[part.from]);
return change;
