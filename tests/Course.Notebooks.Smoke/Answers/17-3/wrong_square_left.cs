// expect: The slope of w² is 2w
return [.. W.Zip(gradient, (w, g) => w - eta * (g + lambda / W.Length * w * w))];
