// expect: For the input matrix 1 of 3
var shrink = 1 - 2 * eta * lambda / W.Length;
return [.. W.Zip(gradient, (w, g) => shrink * w - g)];
