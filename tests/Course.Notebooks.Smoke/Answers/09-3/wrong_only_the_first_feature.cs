// expect: the product of yours is
return [1, Math.Sqrt(2) * x1, x1 * x1];
