// expect: not those of y
return (y.Average(), y.Select(Math.Abs).Average());
