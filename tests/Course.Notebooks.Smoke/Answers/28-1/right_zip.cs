return 100 * predicted.Zip(truth, (p, t) => Math.Max(0, 1 - 0.5 * Math.Abs(p - t))).Average();
