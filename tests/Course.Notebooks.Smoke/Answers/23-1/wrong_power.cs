// expect: the power is one too low
var e = μ - y;
return (e / σ.square(), 1 / σ - e.square() / σ.square());
