double Mse(double w) => a.Select((v, i) => w * v + (1 - w) * b[i] - y[i]).Sum(e => e * e);
return Enumerable.Range(0, 10_001).Select(i => i / 10_000.0).MinBy(Mse);
