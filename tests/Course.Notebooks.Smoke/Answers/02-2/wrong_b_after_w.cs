// expect: b steps with the slope at the new w
double w = 0, b = 0, sumW = 0, sumB = 0;
losses.Add(Loss(w, b).item<float>());
for (var step = 0; step < steps; step++)
{
    sumW += Gradient(w, b).Item1.item<float>();
    w -= eta * sumW;
    sumB += Gradient(w, b).Item2.item<float>();
    b -= eta * sumB;
    losses.Add(Loss(w, b).item<float>());
}
