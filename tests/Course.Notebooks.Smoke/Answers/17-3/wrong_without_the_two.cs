// expect: The 2 is missing
return [.. W.Zip(gradient, (w, g) => w - eta * (g + lambda / W.Length * w))];
