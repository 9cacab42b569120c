// expect: This is a step without decay
return [.. W.Zip(gradient, (w, g) => w - eta * g)];
