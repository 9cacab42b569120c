// expect: begin at of + 1
var change = new double[tape.Length];
change[of] = 1;
for (var k = of + 2; k < tape.Length; k++)
    change[k] = tape[k].Sum(part => part.slope * change[part.from]);
return change;
