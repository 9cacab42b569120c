var ratio = a.Data / b.Data;
var parts = new (Value, double)[] { (b, -ratio / b.Data), (a, Math.Pow(b.Data, -1)) };
return new Value(ratio, "a/b", parts);
