// expect: does not start at w = b = 0
double w = 1, b = 1;
for (var step = 0; step < steps; step++)
{
    var error = w * x + b - y;
    (w, b) = (w - eta * 2 * (x * error).mean().item<float>(), b - eta * 2 * error.mean().item<float>());
}
return (w, b);
