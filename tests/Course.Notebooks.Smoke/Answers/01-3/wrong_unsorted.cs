// expect: put them in order first
return (y.Average(), y[y.Length / 2]);
