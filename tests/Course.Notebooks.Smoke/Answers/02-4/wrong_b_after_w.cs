// expect: at the new w
double w = 0, b = 0;
for (var step = 0; step < steps; step++)
{
    w -= eta * 2 * (x * (w * x + b - y)).mean().item<float>();
    b -= eta * 2 * (w * x + b - y).mean().item<float>();
}
return (w, b);
