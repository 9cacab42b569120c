// expect: For the input (1.5, -4)
return new(a.Data / b.Data, "÷", (a, 0.5), (b, -1.5));
