// expect: That looks for the largest value
var u = (mu - best) / sigma;
return (mu - best) * Phi(u) + sigma * phi(u);
