// expect: One too far
return (y.Average(), y.Order().ElementAt(Math.Min(y.Length - 1, y.Length / 2 + 1)));
