// expect: For the input
return [1, Math.Sqrt(2) * x1, x1 * x1];
