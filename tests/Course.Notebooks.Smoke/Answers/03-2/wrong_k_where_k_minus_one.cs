// expect: Divide the sum of squares by k − 1
var e = torch.tensor(errors);
var mean = e.mean([1]);
var best = mean.argmin().item<long>();
return 1 + mean.le(mean[best] + e[best].std(unbiased: false) / Math.Sqrt(e.shape[1])).to_type(int64).argmax().item<long>();
