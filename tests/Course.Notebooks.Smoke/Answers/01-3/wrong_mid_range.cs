// expect: Half-way between the extremes
return (y.Average(), (y.Min() + y.Max()) / 2);
