// expect: One step too few
double w = 0, b = 0;
for (var step = 1; step < steps; step++)
{
    var error = w * x + b - y;
    (w, b) = (w - eta * 2 * (x * error).mean().item<float>(), b - eta * 2 * error.mean().item<float>());
}
return (w, b);
