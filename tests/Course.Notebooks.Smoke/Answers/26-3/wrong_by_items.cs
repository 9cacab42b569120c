// expect: no gradient reaches theta
var t = new double[u.shape[0]];
for (var i = 0; i < t.Length; i++) t[i] = -theta[i].item<double>() * Math.Log(1 - u[i].item<double>());
return torch.tensor(t);
