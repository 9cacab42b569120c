// expect: You always divide by 3
var shrink = 1 - 2 * eta * lambda / 3;
return [.. W.Zip(gradient, (w, g) => shrink * w - eta * g)];
