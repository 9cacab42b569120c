// expect: b gets no gradient
return new(a.Data / b.Data, "÷", (a, 1 / b.Data));
