// expect: The constant is missing
var r = Math.Sqrt(2);
return [r * x1, r * x2, x1 * x1, x2 * x2, r * x1 * x2];
