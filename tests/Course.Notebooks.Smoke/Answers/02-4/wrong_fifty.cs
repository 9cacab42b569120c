// expect: This divides by 50
double w = 0, b = 0;
for (var step = 0; step < steps; step++)
{
    var error = w * x + b - y;
    var (slopeW, slopeB) = (2 * (x * error).sum() / 50, 2 * error.sum() / 50);
    (w, b) = (w - eta * slopeW.item<float>(), b - eta * slopeB.item<float>());
}
return (w, b);
