// expect: Here a stands above it
return new(a.Data / b.Data, "÷", (a, 1 / b.Data), (b, -1 / (b.Data * b.Data)));
