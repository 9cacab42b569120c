// expect: That is the improvement of the mean
return Math.Max(0, best - mu);
