// expect: count nothing
return 100 * predicted.Zip(truth, (p, t) => 1.0 / (1 + Math.Abs(p - t))).Average();
