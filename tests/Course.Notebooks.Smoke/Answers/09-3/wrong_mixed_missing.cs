// expect: The mixed feature x₁x₂ is missing
var r = Math.Sqrt(2);
return [1, r * x1, r * x2, x1 * x1, x2 * x2];
