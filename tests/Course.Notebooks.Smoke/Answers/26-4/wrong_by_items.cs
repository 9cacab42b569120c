// expect: no gradient reaches the logits
double Soft(double z) => Math.Max(z, 0) + Math.Log(1 + Math.Exp(-Math.Abs(z)));
double Mean(Tensor z, Func<double, double> f) => Enumerable.Range(0, (int)z.shape[0]).Average(i => f(z[i].ToDouble()));
return torch.tensor(Mean(real, r => a * Soft(-r) + (1 - a) * Soft(r)) + Mean(fake, Soft));
