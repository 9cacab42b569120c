// expect: For the input matrix 1 of 3
return [.. W.Zip(gradient, (w, g) => w - eta * (0.7 * g + 2 * lambda / W.Length * w))];
