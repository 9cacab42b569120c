// expect: This divides by the number of classes
return (z.logsumexp(1) - z.gather(1, y.unsqueeze(1)).squeeze(1)).sum() / z.shape[1];
