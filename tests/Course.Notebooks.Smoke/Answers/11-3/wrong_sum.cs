// expect: This is the sum over the batch
return (z.logsumexp(1) - z.gather(1, y.unsqueeze(1)).squeeze(1)).sum();
