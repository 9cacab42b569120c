// expect: For the input η = 0.1, 10 steps
double w = 0, b = 0, sumW = 0, sumB = 0;
losses.Add(Loss(w, b).item<float>());
for (var step = 0; step < steps; step++)
{
    var (gradW, gradB) = Gradient(w, b);
    w -= eta * sumW;
    b -= eta * sumB;
    sumW += gradW.item<float>();
    sumB += gradB.item<float>();
    losses.Add(Loss(w, b).item<float>());
}
