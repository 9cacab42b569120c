// expect: the step down the slope of the loss is missing
var shrink = 1 - 2 * eta * lambda / W.Length;
return [.. W.Zip(gradient, (w, g) => shrink * w)];
