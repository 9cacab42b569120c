var gain = best - mu;
return sigma * (gain / sigma * Phi(gain / sigma) + phi(gain / sigma));
