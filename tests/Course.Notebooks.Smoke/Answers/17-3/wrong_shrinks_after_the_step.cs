// expect: You shrink after the step
return [.. W.Zip(gradient, (w, g) => (1 - 2 * eta * lambda / W.Length) * (w - eta * g))];
