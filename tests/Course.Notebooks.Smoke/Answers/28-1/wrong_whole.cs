// expect: counts half, not whole
return 100 * predicted.Zip(truth, (p, t) => Math.Abs(p - t) <= 1 ? 1.0 : 0).Average();
