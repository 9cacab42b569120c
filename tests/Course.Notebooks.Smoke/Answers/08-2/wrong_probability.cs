// expect: That is the probability to improve
return Phi((best - mu) / sigma);
