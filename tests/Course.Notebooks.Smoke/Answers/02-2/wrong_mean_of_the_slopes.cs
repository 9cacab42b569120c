// expect: This is the mean of the slopes
double w = 0, b = 0, sumW = 0, sumB = 0;
losses.Add(Loss(w, b).item<float>());
for (var step = 1; step <= steps; step++)
{
    var (gradW, gradB) = Gradient(w, b);
    sumW += gradW.item<float>();
    sumB += gradB.item<float>();
    w -= eta * sumW / step;
    b -= eta * sumB / step;
    losses.Add(Loss(w, b).item<float>());
}
