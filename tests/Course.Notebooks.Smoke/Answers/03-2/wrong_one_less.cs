// expect: For the input
var mean = torch.tensor(errors).mean([1]);
return Math.Max(1, mean.argmin().item<long>());
