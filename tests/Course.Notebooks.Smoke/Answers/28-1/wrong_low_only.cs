// expect: One too high is one off
return 100 * predicted.Zip(truth, (p, t) => p == t ? 1.0 : t - p == 1 ? 0.5 : 0).Average();
