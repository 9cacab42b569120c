// expect: is there a number where eta belongs?
double w = 0, b = 0, sumW = 0, sumB = 0;
losses.Add(Loss(w, b).item<float>());
for (var step = 0; step < steps; step++)
{
    var (gradW, gradB) = Gradient(w, b);
    sumW += gradW.item<float>();
    sumB += gradB.item<float>();
    w -= 0.1 * sumW;
    b -= 0.1 * sumB;
    losses.Add(Loss(w, b).item<float>());
}
