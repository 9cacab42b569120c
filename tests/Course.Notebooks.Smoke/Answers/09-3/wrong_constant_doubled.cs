// expect: yours is
return [2, Math.Sqrt(2) * x1, Math.Sqrt(2) * x2, x1 * x1, x2 * x2, Math.Sqrt(2) * x1 * x2];
