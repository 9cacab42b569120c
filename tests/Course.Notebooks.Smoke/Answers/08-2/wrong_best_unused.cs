// expect: whatever the best value so far
var u = (0.4 - mu) / sigma;
return (0.4 - mu) * Phi(u) + sigma * phi(u);
