// expect: The slope in μ has the wrong sign
var e = y - μ;
return (e / σ.square(), 1 / σ - e.square() / σ.pow(3));
