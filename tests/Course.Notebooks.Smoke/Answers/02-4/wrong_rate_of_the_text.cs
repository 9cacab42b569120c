// expect: Use the `eta`
double w = 0, b = 0;
for (var step = 0; step < steps; step++)
{
    var error = w * x + b - y;
    (w, b) = (w - 0.1 * 2 * (x * error).mean().item<float>(), b - 0.1 * 2 * error.mean().item<float>());
}
return (w, b);
