// expect: The slopes have changed places
return new(a.Data / b.Data, "÷", (b, 1 / b.Data), (a, -a.Data / (b.Data * b.Data)));
