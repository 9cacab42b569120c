// expect: Your answer, of shape
var shrink = 1 - 2 * eta * lambda / W.Length;
return [.. W.Zip(gradient, (w, g) => shrink * w - g)];
