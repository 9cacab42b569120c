var sorted = y.OrderBy(v => v).ToArray();
return (y.Sum() / y.Length, sorted[y.Length / 2]);
