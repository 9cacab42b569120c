// expect: H is the number of matrices
return [.. W.Zip(gradient, (w, g) => w - eta * (g + 2 * lambda / w.shape[0] * w))];
