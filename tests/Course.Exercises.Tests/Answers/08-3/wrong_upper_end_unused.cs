// expect: The upper end is always the same
return Math.Pow(low, 1 - u);
