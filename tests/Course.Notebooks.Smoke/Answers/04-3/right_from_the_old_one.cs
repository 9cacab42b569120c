var x = X[.., j];
var a = x.square().mean().item<double>();
var z = theta[j].item<double>() + (x * (y - X.matmul(theta))).mean().item<double>() / a;
return Math.Sign(z) * Math.Max(0, Math.Abs(z) - lambda / (2 * a));
