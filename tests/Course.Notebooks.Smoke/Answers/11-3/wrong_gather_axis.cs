// expect: gather runs over the wrong axis
return (z.logsumexp(1) - z.gather(0, y.unsqueeze(0)).squeeze(0)).mean();
