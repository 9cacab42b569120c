double w = 0, b = 0;
for (var step = 0; step < steps; step++)
{
    var error = w * x + b - y;
    var (gradW, gradB) = (2 * (x * error).mean(), 2 * error.mean());
    w -= eta * gradW.item<float>();
    b -= eta * gradB.item<float>();
}
return (w, b);
