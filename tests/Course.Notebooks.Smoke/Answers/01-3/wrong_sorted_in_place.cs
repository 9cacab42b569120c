// expect: changes its input
Array.Sort(y);
return (y.Average(), y[y.Length / 2]);
