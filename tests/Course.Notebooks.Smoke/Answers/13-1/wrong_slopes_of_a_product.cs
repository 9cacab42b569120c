// expect: slopes of a product, a × b
return new(a.Data / b.Data, "÷", (a, b.Data), (b, a.Data));
