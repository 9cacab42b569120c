// The largest of -f.
var (m, b) = (-mu, -best);
var u = (m - b) / sigma;
return (m - b) * Phi(u) + sigma * phi(u);
