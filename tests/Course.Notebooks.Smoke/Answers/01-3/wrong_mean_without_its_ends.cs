// expect: [17.57, 4.4]
return (y.Average(), y.Length < 3 ? y[0] : (y.Sum() - y.Min() - y.Max()) / (y.Length - 2));
