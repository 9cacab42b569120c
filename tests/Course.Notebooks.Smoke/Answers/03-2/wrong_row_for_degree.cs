// expect: The first row belongs to degree 1
var e = torch.tensor(errors);
var mean = e.mean([1]);
var best = mean.argmin().item<long>();
return mean.le(mean[best] + e[best].std() / Math.Sqrt(e.shape[1])).to_type(int64).argmax().item<long>();
