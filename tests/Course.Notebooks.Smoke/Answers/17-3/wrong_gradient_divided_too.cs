// expect: Only the penalty is divided by H
return [.. W.Zip(gradient, (w, g) => w - eta * (g + 2 * lambda * w) / W.Length)];
