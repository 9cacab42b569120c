// In units of τ the prior has the width 1.
var (scaled, log) = (m / τ, logVar - 2 * Math.Log(τ));
return 0.5 * (scaled.square() + log.exp() - 1 - log).sum([1]);
