// expect: the norm itself
return [.. W.Zip(gradient, (w, g) => w - eta * (g + lambda / W.Length * w / w.norm()))];
