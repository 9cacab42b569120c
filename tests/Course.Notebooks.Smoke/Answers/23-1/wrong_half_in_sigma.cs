// expect: the ½ of the second term is cancelled
var e = μ - y;
return (e / (σ * σ), 1 / σ - e * e / (2 * σ * σ * σ));
