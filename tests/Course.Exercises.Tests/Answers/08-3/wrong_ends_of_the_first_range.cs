// expect: The ends are always the same
return Math.Pow(10, -4 + 4 * u);
