// expect: The slope in σ has the wrong sign
var e = μ - y;
return (e / σ.square(), e.square() / σ.pow(3) - 1 / σ);
