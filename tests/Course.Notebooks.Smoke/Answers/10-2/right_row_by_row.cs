var (zs, ys) = (z.data<float>().ToArray(), y.data<float>().ToArray());
return torch.tensor((float)zs.Zip(ys, (z, y) => Math.Max(z, 0.0) + Math.Log(1 + Math.Exp(-Math.Abs((double)z))) - y * z).Average());
