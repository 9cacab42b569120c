// expect: The loss after the last step is missing
double w = 0, b = 0, sumW = 0, sumB = 0;
for (var step = 0; step < steps; step++)
{
    losses.Add(Loss(w, b).item<float>());
    var (gradW, gradB) = Gradient(w, b);
    sumW += gradW.item<float>();
    sumB += gradB.item<float>();
    w -= eta * sumW;
    b -= eta * sumB;
}
