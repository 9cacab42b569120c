// expect: This divides the deviation by k
var e = torch.tensor(errors);
var mean = e.mean([1]);
var best = mean.argmin().item<long>();
return 1 + mean.le(mean[best] + e[best].std() / e.shape[1]).to_type(int64).argmax().item<long>();
