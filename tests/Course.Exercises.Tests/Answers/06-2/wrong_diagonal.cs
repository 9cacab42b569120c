// expect: Each feature is looked at alone
return 2 / (2 * X.square().mean([0])).max().item<double>();
