// expect: The first factor is the wrong way round
var u = (best - mu) / sigma;
return (mu - best) * Phi(u) + sigma * phi(u);
