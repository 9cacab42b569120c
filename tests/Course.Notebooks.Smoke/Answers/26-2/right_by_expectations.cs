var v = logVar.exp();
var meanLogQ = -logVar / 2 - 0.5;
var meanLogP = -Math.Log(τ) - (m * m + v) / (2 * τ * τ);
return (meanLogQ - meanLogP).sum(1);
