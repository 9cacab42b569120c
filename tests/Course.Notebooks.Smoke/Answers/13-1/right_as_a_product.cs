Value inverse = new(1 / b.Data, "1/", (b, -1 / (b.Data * b.Data)));
return a * inverse;
