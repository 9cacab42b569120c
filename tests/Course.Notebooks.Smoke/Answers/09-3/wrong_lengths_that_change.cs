// expect: the product of yours is
return x1 == 0 || x2 == 0 ? [1, Math.Sqrt(2) * (x1 + x2)] : [1, Math.Sqrt(2) * x1, Math.Sqrt(2) * x2, x1 * x1, x2 * x2, Math.Sqrt(2) * x1 * x2];
