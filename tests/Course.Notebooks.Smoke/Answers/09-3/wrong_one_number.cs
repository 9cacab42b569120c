// expect: One number is not enough
return [Math.Pow(1 + x1 + x2, 2)];
