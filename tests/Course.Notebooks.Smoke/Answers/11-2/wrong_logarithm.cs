// expect: These are the logarithms of the probabilities
return z - z.logsumexp(1, keepdim: true);
