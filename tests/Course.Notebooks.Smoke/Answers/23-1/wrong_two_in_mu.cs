// expect: the 2 of the square is cancelled
var e = y - μ;
return (-2 * e / (σ * σ), 1 / σ - e * e / (σ * σ * σ));
