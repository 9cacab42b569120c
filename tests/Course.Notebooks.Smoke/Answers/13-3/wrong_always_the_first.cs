// expect: You always ask about the first entry
var change = new double[tape.Length];
change[0] = 1;
for (var k = 1; k < tape.Length; k++)
    change[k] = tape[k].Sum(part => part.slope * change[part.from]);
return change;
