// expect: The logsumexp runs over the wrong axis
return (z.logsumexp(0) - z.gather(1, y.unsqueeze(1)).squeeze(1)).mean();
