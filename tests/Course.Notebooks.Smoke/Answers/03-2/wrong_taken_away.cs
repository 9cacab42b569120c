// expect: a smaller degree may do nearly as well
var e = torch.tensor(errors);
var mean = e.mean([1]);
var best = mean.argmin().item<long>();
var limit = (mean[best] - e[best].std() / Math.Sqrt(e.shape[1])).item<double>();
var found = Enumerable.Range(0, errors.GetLength(0)).Where(r => mean[r].item<double>() <= limit).ToArray();
return 1 + (found.Length > 0 ? found[0] : best);
