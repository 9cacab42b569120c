// expect: This takes the largest degree within reach
var e = torch.tensor(errors);
var mean = e.mean([1]);
var best = mean.argmin().item<long>();
var limit = (mean[best] + e[best].std() / Math.Sqrt(e.shape[1])).item<double>();
return 1 + Enumerable.Range(0, errors.GetLength(0)).Last(r => mean[r].item<double>() <= limit);
