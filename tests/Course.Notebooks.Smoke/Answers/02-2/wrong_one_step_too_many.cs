// expect: One step too many
double w = 0, b = 0, sumW = 0, sumB = 0;
losses.Add(Loss(w, b).item<float>());
for (var step = 0; step <= steps; step++)
{
    var (gradW, gradB) = Gradient(w, b);
    sumW += gradW.item<float>();
    sumB += gradB.item<float>();
    w -= eta * sumW;
    b -= eta * sumB;
    losses.Add(Loss(w, b).item<float>());
}
