// expect: Each degree is measured by its own standard error
var e = torch.tensor(errors);
var mean = e.mean([1]);
var limit = mean.min() + e.std(1) / Math.Sqrt(e.shape[1]);
return 1 + mean.le(limit).to_type(int64).argmax().item<long>();
