// expect: Rows and columns have changed places
var e = torch.tensor(errors).T;
var mean = e.mean([1]);
var best = mean.argmin().item<long>();
return 1 + mean.le(mean[best] + e[best].std() / Math.Sqrt(e.shape[1])).to_type(int64).argmax().item<long>();
