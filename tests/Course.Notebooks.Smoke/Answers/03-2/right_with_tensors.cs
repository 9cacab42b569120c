var e = torch.tensor(errors);
var mean = e.mean([1]);
var best = mean.argmin().item<long>();
var limit = mean[best] + e[best].std() / Math.Sqrt(e.shape[1]);
return 1 + mean.le(limit).to_type(int64).argmax().item<long>();
