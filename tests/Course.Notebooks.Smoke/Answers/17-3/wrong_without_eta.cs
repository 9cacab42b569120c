// expect: its slope is multiplied by η as well
return [.. W.Zip(gradient, (w, g) => (1 - 2 * lambda / W.Length) * w - eta * g)];
