// expect: and the sign is wrong
var e = μ - y;
return (-2 * e / (σ * σ), 1 / σ - e * e / (σ * σ * σ));
