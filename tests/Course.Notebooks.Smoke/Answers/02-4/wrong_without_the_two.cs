// expect: half as long
double w = 0, b = 0;
for (var step = 0; step < steps; step++)
{
    var error = w * x + b - y;
    (w, b) = (w - eta * (x * error).mean().item<float>(), b - eta * error.mean().item<float>());
}
return (w, b);
