// expect: It starts at 1
return Math.Pow(high / low, u);
