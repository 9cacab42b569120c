// expect: comes twice when the square is multiplied out
var r = Math.Sqrt(2);
return [1, r * x1, r * x2, x1 * x1, x2 * x2, x1 * x2];
