// expect: the sign of the second term is wrong
var e = μ - y;
return (e / (σ * σ), 1 / σ + e * e / (σ * σ * σ));
