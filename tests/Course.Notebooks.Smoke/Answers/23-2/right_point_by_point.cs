var losses = 0.5 * Math.Log(2 * Math.PI) + 0.5 * s + 0.5 * (μ - y).pow(2) / s.exp();
return losses.sum() / losses.shape[0];
