// expect: The middle term
return [1, x1 * x1, x2 * x2, Math.Sqrt(2) * x1 * x2];
