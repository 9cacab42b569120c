// expect: the step goes up the slope of the loss
return [.. W.Zip(gradient, (w, g) => (1 - 2 * eta * lambda / W.Length) * w + eta * g)];
