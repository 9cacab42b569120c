// expect: divides the penalty by H
return [.. W.Zip(gradient, (w, g) => w - eta * (g + 2 * lambda * w))];
