// expect: This is the sum
return predicted.Zip(truth, (p, t) => p == t ? 1.0 : Math.Abs(p - t) == 1 ? 0.5 : 0).Sum();
