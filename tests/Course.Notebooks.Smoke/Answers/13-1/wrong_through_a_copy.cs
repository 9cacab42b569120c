// expect: the walk back ends there
Value top = a.Data, bottom = b.Data;
return new(top.Data / bottom.Data, "÷", (top, 1 / bottom.Data), (bottom, -top.Data / (bottom.Data * bottom.Data)));
