// expect: This divides by 10
return (z.logsumexp(1) - z.gather(1, y.unsqueeze(1)).squeeze(1)).sum() / 10;
