// expect: the second term is missing
var e = μ - y;
return (e / (σ * σ), 1 / σ);
