// expect: far too low
return 100 * predicted.Zip(truth, (p, t) => p == t ? 1.0 : p - t <= 1 ? 0.5 : 0).Average();
