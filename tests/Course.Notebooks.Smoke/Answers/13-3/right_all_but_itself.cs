var change = new double[tape.Length];
for (var k = 0; k < tape.Length; k++)
    change[k] = k == of ? 1 : tape[k].Select(part => part.slope * change[part.from]).Sum();
return change;
