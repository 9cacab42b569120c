// expect: Both slopes are added
return [.. W.Zip(gradient, (w, g) => w + eta * (g + 2 * lambda / W.Length * w))];
