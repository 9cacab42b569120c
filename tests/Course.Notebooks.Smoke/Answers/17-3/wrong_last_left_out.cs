// expect: The last matrix is left out
var shrink = 1 - 2 * eta * lambda / W.Length;
return [.. W[..^1].Zip(gradient[..^1], (w, g) => shrink * w - eta * g)];
