// expect: The sign is wrong
return (z.gather(1, y.unsqueeze(1)).squeeze(1) - z.logsumexp(1)).mean();
