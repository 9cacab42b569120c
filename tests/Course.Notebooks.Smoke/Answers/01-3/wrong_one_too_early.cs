// expect: One too early
return (y.Average(), y.Order().ElementAt(Math.Max(0, y.Length / 2 - 1)));
