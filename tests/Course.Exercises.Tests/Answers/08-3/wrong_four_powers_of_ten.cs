// expect: The upper end is always the same
return low * Math.Pow(10, 4 * u);
