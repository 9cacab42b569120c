// expect: too large
return 100 * predicted.Zip(truth, (p, y) => p == y ? 1 : (p - y + 10) % 10 is 1 or 9 ? 0.5 : 0).Average();
