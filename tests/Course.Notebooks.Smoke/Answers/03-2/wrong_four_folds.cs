// expect: For the input
var e = torch.tensor(errors);
var mean = e.mean([1]);
var best = mean.argmin().item<long>();
return 1 + mean.le(mean[best] + e[best].std() / 4).to_type(int64).argmax().item<long>();
