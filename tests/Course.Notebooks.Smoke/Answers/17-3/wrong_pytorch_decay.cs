// expect: This is PyTorch's weight_decay
return [.. W.Zip(gradient, (w, g) => w - eta * (g + lambda * w))];
