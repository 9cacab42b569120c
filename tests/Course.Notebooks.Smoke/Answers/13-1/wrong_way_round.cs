// expect: the wrong way round
return new(b.Data / a.Data, "÷", (b, 1 / a.Data), (a, -b.Data / (a.Data * a.Data)));
