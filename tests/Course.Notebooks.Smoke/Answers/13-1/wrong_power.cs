// expect: a power of b is missing
return new(a.Data / b.Data, "÷", (a, 1 / b.Data), (b, -a.Data / b.Data));
