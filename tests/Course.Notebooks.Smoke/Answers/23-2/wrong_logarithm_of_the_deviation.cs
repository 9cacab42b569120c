// expect: exp(s) is the variance, not the deviation
return Nll(μ, s.exp(), y);
