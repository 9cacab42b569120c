// expect: a gets no gradient
return new(a.Data / b.Data, "÷", (b, -a.Data / (b.Data * b.Data)));
