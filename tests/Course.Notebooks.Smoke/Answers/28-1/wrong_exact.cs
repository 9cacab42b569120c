// expect: one off counts half
return 100 * predicted.Zip(truth, (p, t) => p == t ? 1.0 : 0).Average();
