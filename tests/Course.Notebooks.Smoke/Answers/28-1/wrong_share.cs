// expect: Times 100
return predicted.Zip(truth, (p, t) => p == t ? 1.0 : Math.Abs(p - t) == 1 ? 0.5 : 0).Average();
